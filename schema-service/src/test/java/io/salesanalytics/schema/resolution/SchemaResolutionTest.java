package io.salesanalytics.schema.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.schema.version.SchemaVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchemaResolutionTest {
    private static final ColumnChoice UNITS_ARE_REVENUE = new ColumnChoice("Units", Role.METRIC, Concept.REVENUE);
    private static final String[] SALES = {"Date:DATE", "Branch:STRING", "Amount:DECIMAL:KES", "Units:INTEGER"};

    @Test
    void givesTheFirstFileTheFirstVersion() {
        Decision.Fits fits = fits(LoadMode.APPEND, Optional.empty(), SALES);

        assertThat(fits.event().schemaVersion()).isEqualTo(1);
        assertThat(fits.event().columns())
                .extracting(Column::role)
                .containsExactly(Role.TIME, Role.DIMENSION, Role.METRIC, Role.METRIC);
        assertThat(fits.event().cleanColumns()).containsExactly("Date", "Branch", "Amount", "Units");
    }

    @Test
    void keepsTheVersionForTheSameColumnsInAnotherOrder() {
        assertThat(fits(LoadMode.APPEND, version(3, SALES), SALES[3], SALES[2], SALES[1], SALES[0])
                        .event()
                        .schemaVersion())
                .isEqualTo(3);
    }

    @Test
    void keepsTheVersionWhenAColumnIsMissing() {
        assertThat(fits(LoadMode.APPEND, version(3, SALES), SALES[0], SALES[2])
                        .event()
                        .schemaVersion())
                .isEqualTo(3);
    }

    @Test
    void makesANewVersionForANewColumn() {
        Decision.Fits fits = fits(LoadMode.APPEND, version(3, SALES), SALES[0], SALES[2], "City:STRING");

        assertThat(fits.event().schemaVersion()).isEqualTo(4);
        assertThat(fits.schema()).extracting(Column::name).containsExactly("Date", "Branch", "Amount", "Units", "City");
    }

    @Test
    void widensWholeNumbersToDecimals() {
        Decision.Fits fits = fits(LoadMode.APPEND, version(3, SALES), SALES[0], "Units:DECIMAL");

        assertThat(fits.event().schemaVersion()).isEqualTo(4);
        assertThat(fits.schema())
                .filteredOn(column -> column.name().equals("Units"))
                .extracting(Column::type)
                .containsExactly(ColumnType.DECIMAL);
    }

    @Test
    void takesBackASumOnceAFileShowsPercentages() {
        List<Column> summed = List.of(column(Aggregation.SUM));

        assertThat(SchemaMerge.merge(summed, List.of(column(Aggregation.AVERAGE))))
                .extracting(Column::aggregation)
                .containsExactly(Aggregation.AVERAGE);
        assertThat(SchemaMerge.merge(List.of(column(Aggregation.AVERAGE)), summed))
                .extracting(Column::aggregation)
                .containsExactly(Aggregation.AVERAGE);
    }

    private static Column column(Aggregation aggregation) {
        return new Column(
                "Margin",
                "Margin",
                ColumnType.INTEGER,
                Role.METRIC,
                null,
                aggregation,
                null,
                null,
                0,
                1,
                "",
                0,
                1,
                "1",
                "9",
                null,
                List.of());
    }

    @Test
    void refusesAMetricThatBecameText() {
        Decision.Refused refused = refused(LoadMode.APPEND, version(3, SALES), SALES[0], SALES[3], "Amount:STRING");

        assertThat(refused.event().code()).isEqualTo("SCHEMA_CONFLICT");
        assertThat(refused.event().message()).contains("'Amount'", "a number", "text", "'abc'", "mode=replace");
    }

    @Test
    void refusesToAddUpTwoCurrencies() {
        assertThat(refused(LoadMode.APPEND, version(3, SALES), SALES[0], "Amount:DECIMAL:USD")
                        .event()
                        .message())
                .contains("KES", "USD");
    }

    @Test
    void refusesAFileOfSomethingElse() {
        assertThat(refused(LoadMode.APPEND, version(3, SALES), "Date:DATE", "Rainfall:DECIMAL")
                        .event()
                        .code())
                .isEqualTo("SCHEMA_CONFLICT");
    }

    @Test
    void replaceStartsAnewWithTheNextVersion() {
        Decision.Fits fits = fits(LoadMode.REPLACE, version(3, SALES), SALES[0], "Amount:STRING", "Sales:DECIMAL");

        assertThat(fits.event().schemaVersion()).isEqualTo(4);
        assertThat(fits.schema()).extracting(Column::name).containsExactly("Date", "Amount", "Sales");
    }

    @Test
    void takesWhatTheSenderSaysOfAFirstFile() {
        Decision.Fits fits = (Decision.Fits) SchemaResolution.decide(
                Files.file(LoadMode.APPEND, "sales", List.of(UNITS_ARE_REVENUE), SALES), Optional.empty());

        assertThat(fits.schema())
                .filteredOn(column -> column.concept() == Concept.REVENUE)
                .extracting(Column::name)
                .containsExactly("Units");
    }

    @Test
    void refusesToCallWhatIsLoadedSomethingElse() {
        Decision.Refused other = (Decision.Refused) SchemaResolution.decide(
                Files.file(LoadMode.APPEND, "sales", List.of(UNITS_ARE_REVENUE), SALES), version(3, SALES));
        Decision.Refused second = (Decision.Refused) SchemaResolution.decide(
                Files.file(
                        LoadMode.APPEND,
                        "sales",
                        List.of(new ColumnChoice("Gross", Role.METRIC, Concept.REVENUE)),
                        "Date:DATE",
                        "Gross:DECIMAL",
                        "Units:INTEGER"),
                version(3, SALES));

        assertThat(other.event().code()).isEqualTo("SCHEMA_CONFLICT");
        assertThat(other.event().message())
                .startsWith("Column 'Units' is loaded in this data source as something else");
        assertThat(second.event().message())
                .startsWith("You said that column 'Gross' means what column 'Amount' means in this data source.");
    }

    @Test
    void takesTheSendersWordAgainWhereItIsTheSchemas() {
        FileValidated again = Files.file(LoadMode.APPEND, "sales", List.of(UNITS_ARE_REVENUE), SALES);
        List<Column> known = ((Decision.Fits) SchemaResolution.decide(again, Optional.empty())).schema();

        Decision decision = SchemaResolution.decide(
                again, Optional.of(new SchemaVersion(1, known, UUID.randomUUID(), Instant.EPOCH)));

        assertThat(decision).isInstanceOf(Decision.Fits.class);
        assertThat(((Decision.Fits) decision).event().schemaVersion()).isEqualTo(1);
    }

    @Test
    void refusesAFileWithoutAnyMetricAndNamesWhatItSaw() {
        Decision.Refused refused =
                refused(LoadMode.APPEND, Optional.empty(), "Date:DATE", "Branch:STRING", "Id:INTEGER");

        assertThat(refused.event().code()).isEqualTo("NO_METRIC_COLUMN");
        assertThat(refused.event().message()).contains("Date (date), Branch (string), Id (integer)");
    }

    private static Optional<SchemaVersion> version(int number, String... columns) {
        List<Column> schema = fits(LoadMode.APPEND, Optional.empty(), columns).schema();
        return Optional.of(new SchemaVersion(number, schema, UUID.randomUUID(), Instant.EPOCH));
    }

    private static Decision.Fits fits(LoadMode mode, Optional<SchemaVersion> latest, String... columns) {
        return (Decision.Fits) SchemaResolution.decide(Files.file(mode, "sales", columns), latest);
    }

    private static Decision.Refused refused(LoadMode mode, Optional<SchemaVersion> latest, String... columns) {
        return (Decision.Refused) SchemaResolution.decide(Files.file(mode, "sales", columns), latest);
    }
}
