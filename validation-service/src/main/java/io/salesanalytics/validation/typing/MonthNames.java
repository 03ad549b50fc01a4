package io.salesanalytics.validation.typing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of months in the languages our users write, of weekdays in English, German, French, Spanish, Italian, Dutch,
 * Portuguese and Swahili. Croatian is not among them: its October is the November of its neighbours.
 */
final class MonthNames {
    private static final WordTable<Integer> MONTHS = new WordTable<>(months(), MonthNames::plain);
    private static final WordTable<String> WEEKDAYS = weekdays(
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mo",
            "di",
            "mi",
            "do",
            "fr",
            "sa",
            "so",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonnabend",
            "sonntag",
            "lun",
            "mar",
            "mer",
            "jeu",
            "ven",
            "sam",
            "dim",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "lunes",
            "martes",
            "miercoles",
            "jueves",
            "viernes",
            "sabado",
            "domingo",
            "jumatatu",
            "jumanne",
            "jumatano",
            "alhamisi",
            "ijumaa",
            "jumamosi",
            "jumapili",
            "lunedi",
            "martedi",
            "mercoledi",
            "giovedi",
            "venerdi",
            "sabato",
            "domenica",
            "maandag",
            "dinsdag",
            "woensdag",
            "donderdag",
            "vrijdag",
            "zaterdag",
            "zondag",
            "segunda",
            "terca",
            "quarta",
            "quinta",
            "sexta");

    private MonthNames() {}

    static Map<String, Integer> months() {
        String[] names = {
            "jan january januar janner jaenner janvier janv enero ene janeiro gennaio gen januari styczen "
                    + "stycznia sty leden ledna led ianuarie ian tammikuu tammikuuta ocak oca январь января янв "
                    + "ιανουαριος ιανουαριου ιαν januara januarja jaanuar janvaris sausio sausis gener januarie "
                    + "janaayo januwari січня січень януари يناير جانفي जनवरी ጃንዩወሪ ጃንዋሪ",
            "feb february februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego lut "
                    + "unor unora uno februarie helmikuu helmikuuta subat sub февраль февраля фев февр φεβρουαριος "
                    + "φεβρουαριου φεβ februara februarja veebruar februaris vasario vasaris febrer febraayo "
                    + "februwari лютого лютий февруари فبراير فيفري شباط फ़रवरी फरवरी ፌብሩወሪ ፌብሩዋሪ",
            "mar march marz maerz mars marzo marco maart machi mrz mrt marzec marca brezen brezna bre "
                    + "marec marcius marc martie maret maaliskuu maaliskuuta mart март марта мар μαρτιος μαρτιου "
                    + "μαρ marts marta kovo kovas maarso mashi березня березень مارس آذار मार्च ማርች",
            "apr april avril avr abril abr aprile aprili kwiecien kwietnia kwi duben dubna dub aprila "
                    + "aprilis aprilie huhtikuu huhtikuuta nisan nis апрель апреля апр απριλιος απριλιου απρ aprill "
                    + "balandzio balandis abriil ephreli квітня квітень април أبريل أفريل نيسان अप्रैल ኤፕሪል",
            "may mai mayo maio maggio mag mei maj maja kveten kvetna kve majus toukokuu toukokuuta mayis "
                    + "mayıs май мая маи μαιος μαιου μαι maijs geguzes geguze maig maajo meyi травня травень مايو "
                    + "ماي أيار मई ሜይ",
            "jun june juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna cvn juna junius "
                    + "iunie iun kesakuu kesakuuta haziran haz июнь июня июн ιουνιος ιουνιου ιουν junija juuni "
                    + "junijs birzelio birzelis juny juun junie червня червень юни يونيو جوان حزيران जून ጁን",
            "jul july juli juillet juil julio julho luglio lug julai lipiec lipca lip cervenec cervence "
                    + "cvc jula julius iulie iul heinakuu heinakuuta temmuz tem июль июля июл ιουλιος ιουλιου ιουλ "
                    + "julija juuli julijs liepos liepa juliol luuliyo julie julayi липня липень юли يوليو جويلية "
                    + "تموز जुलाई ጁላይ",
            "aug august aout aou agosto ago augustus agosti sierpien sierpnia sie srpen srpna srp augusta "
                    + "augusti augusztus agustus agt elokuu elokuuta agustos agu август августа авг αυγουστος "
                    + "αυγουστου αυγ avgusta augusts rugpjucio rugpjutis agost ogost agasti серпня серпень أغسطس "
                    + "أوت آب अगस्त ኦገስት",
            "sep sept september septembre septiembre setembro set settembre septemba wrzesien wrzesnia "
                    + "wrz zari zar szeptember szept septembrie syyskuu syyskuuta eylul eyl сентябрь сентября сен "
                    + "сент σεπτεμβριος σεπτεμβριου σεπ septembra septembris rugsejo rugsejis setembre sebtembar "
                    + "septhemba вересня вересень септември سبتمبر أيلول सितंबर सितम्बर ሴፕቴምበር",
            "oct october okt oktober octobre octubre outubro out ottobre ott oktoba pazdziernik "
                    + "pazdziernika paz rijen rijna rij octombrie lokakuu lokakuuta ekim eki октябрь октября окт "
                    + "οκτωβριος οκτωβριου οκτ oktobra oktoober oktobris spalio spalis oktoobar okthoba жовтня "
                    + "жовтень октомври أكتوبر अक्टूबर अक्तूबर ኦክቶበር ኦክተውበር",
            "nov november novembre noviembre novembro novemba listopad listopada listopadu lis noiembrie "
                    + "noi marraskuu marraskuuta kasim kasım kas ноябрь ноября ноя нояб νοεμβριος νοεμβριου νοε "
                    + "novembra novembris lapkricio lapkritis nofembar листопада листопад ноември نوفمبر नवंबर "
                    + "नवम्बर ኖቬምበር",
            "dec december dez dezember decembre diciembre dic dezembro dicembre desemba des grudzien "
                    + "grudnia gru prosinec prosince decembrie desember joulukuu joulukuuta aralik aralık ara "
                    + "декабрь декабря дек δεκεμβριος δεκεμβριου δεκ decembra detsember decembris gruodzio gruodis "
                    + "desembre desembar disemba грудня грудень декември ديسمبر दिसंबर दिसम्बर ዲሴምበር"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) {
                Integer before = months.put(plain(name), i + 1);
                if (before != null && before != i + 1) {
                    throw new IllegalStateException(name + " is the name of two months");
                }
            }
        }
        return months;
    }

    /** All words for days of the week, in lower case and without accents. */
    static Set<String> weekdays() {
        return WEEKDAYS.words();
    }

    private static WordTable<String> weekdays(String... words) {
        Map<String, String> weekdays = new HashMap<>();
        for (String word : words) {
            weekdays.put(word, word);
        }
        return new WordTable<>(weekdays, MonthNames::plain);
    }

    /** 1 to 12, or 0 when the characters, at least one, are no month. */
    static int month(char[] text, int from, int to) {
        Integer month = MONTHS.get(text, from, to);
        return month == null ? 0 : month;
    }

    static int month(String word) {
        return word.isEmpty() ? 0 : month(word.toCharArray(), 0, word.length());
    }

    static boolean isWeekday(char[] text, int from, int to) {
        return WEEKDAYS.contains(text, from, to);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        return ascii
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('\u0142', 'l');
    }
}
