package io.salesanalytics.contracts;

/**
 * What a data source's owner says about it from now on: the whole of it, not a change.
 *
 * @param tenant the tenant's name
 * @param dataSource the data source's name
 * @param version grows with every change of this data source's description; a lower one is out of date
 * @param model what the owner says
 */
public record DataSourceDescribed(String tenant, String dataSource, long version, OwnerModel model) {}
