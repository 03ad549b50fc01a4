package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Formula;
import java.util.List;

/**
 * A question without its measures: questions of one frame are answered by the same queries.
 *
 * @param version which version of whose data source
 * @param question the question; its measures are those that the order and the limit depend on
 */
record Frame(String version, Question question) {

    static Frame of(String tenant, String dataSource, long version, Question question) {
        String scope = tenant + "/" + dataSource + "/" + version;
        Order order = question.order();
        if (order == null || order.measure() == null) {
            return new Frame(scope, question.with(List.of(), order));
        }
        Formula orderedBy = question.measures().get(order.measure());
        return new Frame(scope, question.with(List.of(orderedBy), new Order(0, null, order.descending())));
    }
}
