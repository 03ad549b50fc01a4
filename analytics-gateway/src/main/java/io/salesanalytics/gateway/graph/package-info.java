/** GraphQL over HTTP and over graphql-transport-ws. */
@NullMarked
package io.salesanalytics.gateway.graph;

import org.jspecify.annotations.NullMarked;
