package io.salesanalytics.validation.typing;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How people write currencies beside amounts. */
public final class Currencies {
    /** What stands for a currency that its sign does not tell, such as {@code kr}. */
    static final String UNKNOWN = "";

    /** What a dollar sign means by itself. */
    static final String DOLLAR = "USD";

    private static final Set<String> DOLLARS = Set.of(
            "USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP", "JMD", "TTD", "NAD", "ZWL");
    /** Words that stand right beside whole numbers in prices and hardly ever in codes. */
    private static final Set<String> UNMISTAKABLE = Set.of(
            "usd",
            "eur",
            "gbp",
            "jpy",
            "chf",
            "inr",
            "kes",
            "tzs",
            "ugx",
            "ngn",
            "zar",
            "aud",
            "brl",
            "ksh",
            "kshs",
            "tsh",
            "ush",
            "rs",
            "rp",
            "euro",
            "z\u0142",
            "k\u010d",
            "\u5186",
            "\u5143",
            "\uc6d0",
            "\u0440\u0443\u0431");

    private static final Map<String, String> SIGNS = signs();
    private static final WordTable<String> WRITTEN = new WordTable<>(SIGNS, word -> word.toLowerCase(Locale.ROOT));

    private Currencies() {}

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            signs.put(currency.getCurrencyCode().toLowerCase(Locale.ROOT), currency.getCurrencyCode());
        }
        String[] written = {
            "$ USD",
            "us$ USD",
            "usd$ USD",
            "a$ AUD",
            "au$ AUD",
            "c$ CAD",
            "ca$ CAD",
            "nz$ NZD",
            "hk$ HKD",
            "s$ SGD",
            "r$ BRL",
            "mx$ MXN",
            "€ EUR",
            "euro EUR",
            "euros EUR",
            "£ GBP",
            "gbp£ GBP",
            "¥ JPY",
            // where Japan's encoding has its yen
            "\\ JPY",
            "円 JPY",
            "원 KRW",
            "us $ USD",
            "au $ AUD",
            "c $ CAD",
            "ca $ CAD",
            "nz $ NZD",
            "元 CNY",
            "rmb CNY",
            "cn¥ CNY",
            "₹ INR",
            "rs INR",
            "rs. INR",
            "₦ NGN",
            "₽ RUB",
            "руб RUB",
            "руб. RUB",
            "₺ TRY",
            "tl TRY",
            "rp IDR",
            "rp. IDR",
            "rm MYR",
            "s/ PEN",
            "s/. PEN",
            "₡ CRC",
            "₲ PYG",
            "₸ KZT",
            "₾ GEL",
            "৳ BDT",
            "tk BDT",
            "лв BGN",
            "лв. BGN",
            "dh MAD",
            "dhs AED",
            "₴ UAH",
            "₩ KRW",
            "₫ VND",
            "₪ ILS",
            "₱ PHP",
            "฿ THB",
            "₵ GHS",
            "gh₵ GHS",
            "ksh KES",
            "ksh. KES",
            "kshs KES",
            "kshs. KES",
            "sh KES",
            "/= KES",
            "/- KES",
            "tsh TZS",
            "tsh. TZS",
            "tshs TZS",
            "ugx UGX",
            "ushs UGX",
            "r ZAR",
            "zł PLN",
            "zl PLN",
            "kč CZK",
            "ft HUF",
            "lei RON",
            "fr. CHF",
            "sfr. CHF",
            "sfr CHF",
            "fcfa XOF",
            "f cfa XOF",
            "cfa XOF",
            "br ETB",
            "rwf RWF",
            "frw RWF",
            "zk ZMW",
            "mk MWK",
            "e£ EGP",
            "da DZD",
            "dt TND",
            "sr SAR",
            "cop$ COP",
            "clp$ CLP",
            "ars$ ARS",
            "ر.س SAR",
            "ر.س. SAR",
            "ج.م EGP",
            "ج.م. EGP",
            "د.إ AED",
            "د.إ. AED",
            "د.ج DZD",
            "د.ت TND",
            "د.م. MAD",
            "د.ك KWD",
            "ر.ق QAR"
        };
        for (String sign : written) {
            int blank = sign.lastIndexOf(' ');
            signs.put(sign.substring(0, blank), sign.substring(blank + 1));
        }
        signs.put("ush", "UGX");
        signs.put("shs", UNKNOWN);
        signs.put("shs.", UNKNOWN);
        signs.put("le", UNKNOWN);
        signs.put("kr", UNKNOWN);
        signs.put("kr.", UNKNOWN);
        return signs;
    }

    /** All signs and words for currencies, in lower case. */
    static Set<String> written() {
        return SIGNS.keySet();
    }

    /** Whether these letters mean a currency even right beside a whole number. */
    static boolean isUnmistakable(char[] text, int from, int to) {
        return UNMISTAKABLE.contains(new String(text, from, to - from).toLowerCase(Locale.ROOT));
    }

    /** Whether a currency is written with a dollar sign at home. */
    static boolean isDollar(String code) {
        return DOLLARS.contains(code);
    }

    /** Whether it is a currency with a dash in place of an amount, as accountants write zero: {@code $ -}. */
    static boolean withoutAmount(String cell) {
        String sign = cell.replaceAll("^[-\u2013\u2014]+|[-\u2013\u2014]+$", "").strip();
        return sign.length() < cell.length() && code(sign.toCharArray(), 0, sign.length()) != null;
    }

    /** The ISO 4217 code for a currency sign or word, {@link #UNKNOWN} for an ambiguous one, null for anything else. */
    static @Nullable String code(char[] text, int from, int to) {
        if (to - from > 6 || to <= from) {
            return null;
        }
        return WRITTEN.get(text, from, to);
    }

    /** The ISO 4217 code for a currency sign or word, empty for an ambiguous one, null for anything else. */
    public static @Nullable String codeOf(String sign) {
        return code(sign.toCharArray(), 0, sign.length());
    }

    /** The currency that a column's name states, as in {@code Amount (KES)} or {@code Price €}. */
    static @Nullable String inName(String name) {
        String[] words = name.split("[\\s()\\[\\]/,:_-]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            String word = words[i];
            boolean isCode = word.length() == 3 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean isSign =
                    !word.isEmpty() && word.length() <= 5 && !word.chars().allMatch(Character::isLetter);
            boolean isShilling = word.toLowerCase(Locale.ROOT).matches("[ktu]shs?\\.?");
            String code = isCode || isSign || isShilling ? SIGNS.get(word.toLowerCase(Locale.ROOT)) : null;
            if (code != null && !code.isEmpty() && !code.equals("ALL") && !code.equals("TOP")) {
                return code;
            }
        }
        return null;
    }
}
