package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;

/** What kind of column can stand for a concept. */
public enum ConceptKind {
    /** The time of the sale: given, never guessed. */
    TIME {
        @Override
        boolean fits(ColumnProfile profile, Role role) {
            return false;
        }
    },
    /** A number that is aggregated. */
    MEASURE {
        @Override
        boolean fits(ColumnProfile profile, Role role) {
            return role == Role.METRIC;
        }
    },
    /** A name or a code, never a date. */
    LABEL {
        @Override
        boolean fits(ColumnProfile profile, Role role) {
            return role == Role.DIMENSION
                    && profile.type() != ColumnType.DATE
                    && profile.type() != ColumnType.TIMESTAMP
                    && profile.type() != ColumnType.BOOLEAN;
        }
    },
    /** A yes or no, or a few kinds of sale of which one is a return. */
    FLAG {
        @Override
        boolean fits(ColumnProfile profile, Role role) {
            boolean yesOrNo = profile.type() == ColumnType.BOOLEAN || profile.distinct() <= MOST_FLAG_VALUES;
            boolean saleOrReturn = profile.type() == ColumnType.STRING
                    && profile.distinct() <= MOST_SALE_TYPES
                    && profile.examples().stream().anyMatch(ReturnMark::isWord);
            return role == Role.DIMENSION && (yesOrNo || saleOrReturn);
        }
    };

    private static final int MOST_FLAG_VALUES = 2;
    private static final int MOST_SALE_TYPES = 5;

    /** The kind of a concept. */
    public static ConceptKind of(Concept concept) {
        return switch (concept) {
            case DATE -> TIME;
            case REVENUE, NET_REVENUE, COST, PROFIT, QUANTITY, UNIT_PRICE, DISCOUNT, TAX -> MEASURE;
            case RETURNS_VALUE, RETURNS_QUANTITY -> MEASURE;
            case CURRENCY, ORDER_ID, BRANCH, REGION, COUNTRY, CITY -> LABEL;
            case PRODUCT, PRODUCT_LINE, CATEGORY, BRAND, CUSTOMER, CUSTOMER_SEGMENT -> LABEL;
            case SALESPERSON, CHANNEL, PAYMENT_METHOD -> LABEL;
            case IS_RETURN -> FLAG;
        };
    }

    /** The role of the columns that can stand for a concept of this kind. */
    Role role() {
        return switch (this) {
            case TIME -> Role.TIME;
            case MEASURE -> Role.METRIC;
            case LABEL, FLAG -> Role.DIMENSION;
        };
    }

    /** Whether such a column can stand for a concept of this kind. */
    abstract boolean fits(ColumnProfile profile, Role role);
}
