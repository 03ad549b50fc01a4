package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.naming.Percentages;
import io.salesanalytics.semantics.naming.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each concept to the one column that fits it best, and each column at most one concept. */
public final class ConceptAssignment {
    private static final double COST_OF_EMPTY_CELLS = 0.3;
    private static final double BONUS_FOR_CURRENCY = 0.01;
    private static final double COST_OF_WHOLE_MONEY = 0.04;
    private static final double COST_OF_NUMBERED_THING = 0.05;
    private static final double SCORE_OF_NUMBERED_NAME = 0.7;
    /** More than that of a description. */
    private static final double SCORE_OF_PRODUCTS_NAME = 0.82;

    private static final Set<Concept> PEOPLE = Set.of(Concept.CUSTOMER, Concept.SALESPERSON);
    private static final Pattern ORDER = Pattern.compile("#\\p{L}{0,6}-?\\d+");

    private ConceptAssignment() {}

    /**
     * A concept with how sure it is.
     *
     * @param concept the concept
     * @param confidence 0 to 1
     */
    public record Assigned(Concept concept, double confidence) {}

    /**
     * Gives out the concepts.
     *
     * @param profiles the columns that may be given one
     * @param roles the role of each, by name
     * @param taken concepts that are no longer to be had
     * @return by column name
     */
    public static Map<String, Assigned> assign(
            List<ColumnProfile> profiles, Map<String, Role> roles, Set<Concept> taken) {
        List<Candidate> candidates = new ArrayList<>();
        for (ColumnProfile profile : profiles) {
            Role role = roles.getOrDefault(profile.name(), Role.IGNORED);
            if (namesOrders(profile)) {
                candidates.add(new Candidate(profile, Concept.ORDER_ID, SCORE_OF_NUMBERED_NAME));
            } else if (role == Role.DIMENSION && NameOfProduct.isIn(profile, profiles)) {
                candidates.add(new Candidate(profile, Concept.PRODUCT, SCORE_OF_PRODUCTS_NAME));
            }
            ConceptTable.candidates(Words.of(profile.name())).forEach((concept, score) -> {
                boolean fits = ConceptKind.of(concept).fits(profile, role)
                        && !contradicts(concept, profile)
                        && !(concept == Concept.REVENUE && LongForm.isOf(profile, profiles))
                        && !(concept == Concept.CUSTOMER && VoucherRegister.lacksVouchersFor(profile, profiles))
                        && !(concept == Concept.PROFIT && MarginRate.isIn(profile, profiles))
                        && !(concept == Concept.PRODUCT && isTitleOfPerson(profile, profiles));
                if (fits && (concept != Concept.IS_RETURN || tellsReturns(profile))) {
                    Candidate candidate = new Candidate(profile, concept, score + evidence(concept, profile));
                    if (BasisOfAmounts.contradicts(concept, profile)) {
                        BasisOfAmounts.instead(candidate).ifPresent(candidates::add);
                    } else {
                        candidates.add(candidate);
                    }
                }
            });
        }
        List<ColumnProfile> metrics = profiles.stream()
                .filter(profile -> roles.get(profile.name()) == Role.METRIC)
                .toList();
        List<Candidate> oneCurrency = ConvertedAmounts.sorted(candidates, profiles);
        Map<String, Assigned> given = promoteNetRevenue(
                pick(AgreeingSums.weighed(new WholeAndParts(metrics).sorted(oneCurrency)), taken), taken);
        if (Collections.disjoint(taken, Set.of(Concept.REVENUE, Concept.UNIT_PRICE, Concept.QUANTITY))) {
            PricePaid.promote(profiles, roles, given);
            new PriceOfSale(profiles, roles, given).promote();
        }
        return given;
    }

    /** Web shops call an order by its number: {@code #1001} under {@code Name}. */
    private static boolean namesOrders(ColumnProfile profile) {
        return Words.of(profile.name()).list().equals(List.of("name"))
                && !profile.examples().isEmpty()
                && profile.examples().stream()
                        .allMatch(cell -> ORDER.matcher(cell).matches());
    }

    /** Games and books are sold by their title; beside people it is theirs. */
    private static boolean isTitleOfPerson(ColumnProfile profile, List<ColumnProfile> all) {
        return Words.of(profile.name()).list().equals(List.of("title"))
                && all.stream()
                        .map(column -> ConceptTable.best(Words.of(column.name())))
                        .anyMatch(best -> best.filter(PEOPLE::contains).isPresent());
    }

    /** Whether the cells cannot have that meaning, whatever the name says: percentages are no amounts of money. */
    public static boolean contradicts(Concept concept, ColumnProfile profile) {
        return isInCurrency(concept) && Percentages.areIn(profile);
    }

    /** A column of kinds is none of returns before a cell says so. */
    private static boolean tellsReturns(ColumnProfile profile) {
        return Words.of(profile.name()).has("return")
                || profile.examples().stream().anyMatch(ReturnMark::isWord);
    }

    /** Whether a concept is stated in a currency: amounts of money, and the price of one. */
    public static boolean isInCurrency(Concept concept) {
        return isMoney(concept) || concept == Concept.UNIT_PRICE;
    }

    /** Whether a concept is an amount of money. */
    public static boolean isMoney(Concept concept) {
        return switch (concept) {
            case REVENUE, NET_REVENUE, COST, PROFIT, TAX, RETURNS_VALUE -> true;
            default -> false;
        };
    }

    private static Map<String, Assigned> pick(List<Candidate> candidates, Set<Concept> taken) {
        List<Candidate> bestFirst = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.profile().position()))
                .toList();
        Map<String, Assigned> given = new HashMap<>();
        Set<Concept> gone = new HashSet<>(taken);
        for (Candidate candidate : bestFirst) {
            String name = candidate.profile().name();
            if (!given.containsKey(name) && gone.add(candidate.concept())) {
                given.put(name, new Assigned(candidate.concept(), Math.max(0, Math.min(1, candidate.score()))));
            }
        }
        return given;
    }

    /** Where net sales are the only sales figure, they are the revenue: a file without discounts has nothing else. */
    private static Map<String, Assigned> promoteNetRevenue(Map<String, Assigned> given, Set<Concept> taken) {
        boolean hasRevenue = taken.contains(Concept.REVENUE)
                || given.values().stream().anyMatch(assigned -> assigned.concept() == Concept.REVENUE);
        if (!hasRevenue) {
            given.replaceAll((name, assigned) -> assigned.concept() == Concept.NET_REVENUE
                    ? new Assigned(Concept.REVENUE, assigned.confidence() * 0.8)
                    : assigned);
        }
        return given;
    }

    /** What the cells say for or against: columns that are filled, and money that looks like money. */
    private static double evidence(Concept concept, ColumnProfile profile) {
        long cells = Math.max(1, profile.values() + profile.nulls());
        double evidence = -COST_OF_EMPTY_CELLS * profile.nulls() / cells;
        boolean money = profile.currency() != null || profile.type() == ColumnType.DECIMAL;
        return switch (concept) {
            case REVENUE, NET_REVENUE, COST, PROFIT, TAX -> evidence + (money ? BONUS_FOR_CURRENCY : 0);
            case RETURNS_VALUE -> evidence - (money ? 0 : COST_OF_WHOLE_MONEY);
            case RETURNS_QUANTITY, QUANTITY -> evidence - (profile.currency() != null ? COST_OF_WHOLE_MONEY : 0);
            case DATE, UNIT_PRICE, DISCOUNT, CURRENCY, ORDER_ID, IS_RETURN -> evidence;
            case BRANCH, REGION, COUNTRY, CITY, PRODUCT, PRODUCT_LINE, CATEGORY, BRAND -> evidence - cost(profile);
            case CUSTOMER, CUSTOMER_SEGMENT, SALESPERSON, CHANNEL, PAYMENT_METHOD -> evidence - cost(profile);
        };
    }

    /** Of a number and a name for the same thing, people want to see the name. */
    private static double cost(ColumnProfile profile) {
        return profile.type() == ColumnType.INTEGER ? COST_OF_NUMBERED_THING : 0;
    }
}
