package io.salesanalytics.validation.dialect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A language, the encodings it was written in before Unicode, and how its words look.
 *
 * @param charset one of those encodings
 * @param usual the letters that make up most of its words, beyond ASCII
 * @param rare those that are part of it too
 * @param home the first and the last character of its script; anything in between may be part of a word
 * @param wide whether a letter takes two bytes
 */
record Script(Charset charset, String usual, String rare, char homeFirst, char homeLast, boolean wide) {
    private static final char LATIN_FIRST = '\u00c0';
    private static final char LATIN_LAST = '\u024f';

    private static final String HANZI = "的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么"
            + "心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民"
            + "北京上海广州深圳市省区县店品名价金额数量单总商场销售客户日期元茶米酒水果肉牛鸡咖啡糖奶油蛋饮料";
    private static final String HAN_OF_TAIWAN = "的一是不了人我在有他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小"
            + "心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民"
            + "北京上海台灣高雄市縣區店品名價金額數量單總商場銷售客戶日期元茶米酒水果肉牛雞咖啡糖奶油蛋飲料";
    private static final String HANGUL =
            "이다는을가에고의하지은로도기나사리서시대어인그자아해정수일부제한장여상주구산스보전과조동비미문안오우원경성무" + "라거요게만소마모세위들계관공신유회국금중발물울날짜품명점액량단총매출고객차커피설탕";
    private static final String KANJI =
            "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金" + "京大阪名古屋商品数量単価額店客売上計茶酒水米肉砂糖牛乳";

    /** All that are told apart, the likelier first. */
    static final List<Script> ALL = all();

    private static List<Script> all() {
        List<Script> all = new ArrayList<>();
        String west = "windows-1252 x-MacRoman IBM850";
        latin(all, west, "äöüß", "é");
        latin(all, west, "éèêàçô", "ëâîïùûœæ");
        latin(all, west, "áéíóúñ", "ü¿¡ªº");
        latin(all, west, "ãçáéõ", "âàêíóôúªº");
        latin(all, west, "àèéìòù", "");
        latin(all, west, "åäöæø", "éü");
        latin(all, west, "áíóðþæö", "éúý");
        String central = "windows-1250 ISO-8859-2 IBM852";
        latin(all, central, "ąćęłńóśźż", "");
        latin(all, central, "áčéěíňřšůýž", "ďťúóľĺŕôä");
        latin(all, central, "áéíóöőüú", "ű");
        latin(all, central, "ăâîşţ", "");
        latin(all, central, "čćđšž", "");
        latin(all, "windows-1254 ISO-8859-9", "çğıöşüİ", "âîû");
        String baltic = "windows-1257 ISO-8859-13";
        latin(all, baltic, "ąčęėįšųūž", "");
        latin(all, baltic, "āēģīķļņš", "čūž");
        latin(all, baltic, "äõöü", "šž");
        String cyrillic = "windows-1251 KOI8-R IBM866 ISO-8859-5";
        add(all, cyrillic, "оаеинтсрвлкмдпуя", "бгжзйхцчшщъыьэюё", '\u0400', '\u045f', false);
        add(all, "windows-1251 KOI8-U", "оаеинтсрвлкмдпуіяь", "бгжзйхцчшщюєїґ", '\u0400', '\u0491', false);
        add(all, "windows-1253 ISO-8859-7", "αεηιοκλμνπρστυςάέήίόύώ", "βγδζθξφχψωϊϋ", '\u0386', '\u03ce', false);
        add(all, "windows-1255 ISO-8859-8", "אהוילמנרשת", "בגדזחטכסעפצקךםןףץ", '\u05d0', '\u05ea', false);
        add(all, "windows-1256 ISO-8859-6", "اليمنتربوةهسعدقك", "حجفشخصضطظغثذزءآأؤإئى", '\u0621', '\u064a', false);
        add(all, "x-windows-874", "กนรมาอเงวลยสตดทบปคะิีัุ่้์", "", '\u0e01', '\u0e4e', false);
        add(all, "windows-31j EUC-JP", KANJI, "", '\u3041', '\u30fe', true);
        add(all, "GB18030", HANZI, "", '\u4e00', '\u9fff', true);
        add(all, "Big5", HAN_OF_TAIWAN, "", '\u4e00', '\u9fff', true);
        add(all, "x-windows-949", HANGUL, "", '\uac00', '\ud7a3', true);
        return List.copyOf(all);
    }

    private static void latin(List<Script> all, String charsets, String usual, String rare) {
        add(all, charsets, usual, rare, LATIN_FIRST, LATIN_LAST, false);
    }

    private static void add(
            List<Script> all, String charsets, String usual, String rare, char first, char last, boolean wide) {
        for (String charset : charsets.split(" ")) {
            if (Charset.isSupported(charset)) {
                all.add(new Script(Charset.forName(charset), usual, rare, first, last, wide));
            }
        }
    }

    boolean isLatin() {
        return homeFirst == LATIN_FIRST;
    }

    boolean isHome(char c) {
        return c >= homeFirst && c <= homeLast;
    }
}
