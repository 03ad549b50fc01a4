package io.salesanalytics.validation.typing;

/**
 * What a column's name alone says.
 *
 * @param measure whether it names something that is added up
 * @param date whether it names a day or a time
 */
public record ColumnMeaning(boolean measure, boolean date) {

    public static ColumnMeaning of(String name) {
        ColumnWords words = new ColumnWords(name);
        return new ColumnMeaning(words.namesMeasure(), words.namesDate());
    }
}
