package io.salesanalytics.validation.typing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays in English, German, French, Spanish, Portuguese, Italian, Dutch and Swahili. */
final class MonthNames {
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> WEEKDAYS = Set.of(
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
            "jumapili");

    private MonthNames() {}

    private static Map<String, Integer> months() {
        String[] names = {
            "jan january januar janner jaenner janvier janv enero ene janeiro gennaio gen januari jänner",
            "feb february februar fevrier fevr fev febrero fevereiro febbraio februari",
            "mar march marz maerz mars marzo marco maart machi mrz mrt",
            "apr april avril avr abril abr aprile aprili",
            "may mai mayo maio maggio mag mei",
            "jun june juni juin junio junho giugno giu",
            "jul july juli juillet juil julio julho luglio lug julai",
            "aug august aout aou agosto ago augustus agosti",
            "sep sept september septembre septiembre setembro set settembre septemba",
            "oct october okt oktober octobre octubre outubro out ottobre ott oktoba",
            "nov november novembre noviembre novembro novemba",
            "dec december dez dezember decembre diciembre dic dezembro dicembre desemba des"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return months;
    }

    /** 1 to 12, or 0 when the word is no month. */
    static int month(String word) {
        return MONTHS.getOrDefault(plain(word), 0);
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(plain(word));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        return ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
