package io.salesanalytics.validation.typing;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people write currencies beside amounts. */
final class Currencies {
    /** What stands for a currency that its sign does not tell, such as {@code kr}. */
    static final String UNKNOWN = "";

    private static final Map<String, String> SIGNS = signs();

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
            "₹ INR",
            "rs INR",
            "rs. INR",
            "₦ NGN",
            "₽ RUB",
            "руб RUB",
            "руб. RUB",
            "₺ TRY",
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
            "cfa XOF",
            "br ETB",
            "rwf RWF"
        };
        for (String sign : written) {
            int blank = sign.lastIndexOf(' ');
            signs.put(sign.substring(0, blank), sign.substring(blank + 1));
        }
        signs.put("ush", "UGX");
        signs.put("kr", UNKNOWN);
        signs.put("kr.", UNKNOWN);
        return signs;
    }

    /** The ISO 4217 code for a currency sign or word, {@link #UNKNOWN} for an ambiguous one, null for anything else. */
    static @Nullable String code(char[] text, int from, int to) {
        if (to - from > 6 || to <= from) {
            return null;
        }
        return SIGNS.get(new String(text, from, to - from).toLowerCase(Locale.ROOT));
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
