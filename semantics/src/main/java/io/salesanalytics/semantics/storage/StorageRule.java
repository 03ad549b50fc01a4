package io.salesanalytics.semantics.storage;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each loaded column is kept: dimensions as text, metrics as whole numbers scaled so that no digit is lost. Where
 * no scaled long can hold the values or their sum, as a double.
 */
public final class StorageRule {
    /** Money has two decimals: files with 12, 12.5 and 12.34 then share one column. */
    private static final int LEAST_SCALE = 2;

    private static final int MOST_SCALE = 9;
    /** Druid scales through doubles, exact after rounding as long as the result stays below this. */
    private static final BigDecimal MOST_VALUE = new BigDecimal(1L << 50);
    /** Half of what a long holds. */
    private static final BigDecimal MOST_SUM = new BigDecimal(1L << 62);

    private StorageRule() {}

    /** How the dimensions and metrics among the columns are kept, in their order. */
    public static List<DruidColumn> of(List<ColumnProfile> profiles, Map<String, Role> roles) {
        List<DruidColumn> stored = new ArrayList<>();
        for (ColumnProfile profile : profiles) {
            switch (roles.getOrDefault(profile.name(), Role.IGNORED)) {
                case DIMENSION ->
                    stored.add(new DruidColumn(profile.name(), DruidNames.of(profile.name()), Storage.STRING, 0));
                case METRIC -> stored.add(metric(profile));
                case TIME, IGNORED -> {}
            }
        }
        return List.copyOf(stored);
    }

    /** Whether numbers are so large, each or added up, that only their first 15 digits are kept. */
    public static boolean isTooLarge(ColumnProfile profile) {
        int scale = scale(profile);
        return profile.sum() != null && scale <= MOST_SCALE && !fitsLong(profile, scale);
    }

    private static int scale(ColumnProfile profile) {
        return profile.type() == ColumnType.INTEGER ? 0 : Math.max(LEAST_SCALE, profile.scale());
    }

    private static DruidColumn metric(ColumnProfile profile) {
        String name = profile.name();
        int scale = scale(profile);
        if (!fitsLong(profile, scale)) {
            return new DruidColumn(name, DruidNames.floating(name), Storage.DOUBLE, 0);
        }
        return new DruidColumn(name, DruidNames.scaled(name, scale), Storage.LONG, scale);
    }

    private static boolean fitsLong(ColumnProfile profile, int scale) {
        return scale <= MOST_SCALE
                && scaled(profile.min(), scale).compareTo(MOST_VALUE) < 0
                && scaled(profile.max(), scale).compareTo(MOST_VALUE) < 0
                && sum(profile).movePointRight(scale).compareTo(MOST_SUM) < 0;
    }

    private static BigDecimal scaled(@Nullable String value, int scale) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value).abs().movePointRight(scale);
    }

    private static BigDecimal sum(ColumnProfile profile) {
        BigDecimal sum = profile.absoluteSum();
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
