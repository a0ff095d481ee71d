/// Tests of request-service on real PostgreSQL, Kafka and OpenID Connect.
@NullMarked
package dev.countersign.request;

import org.jspecify.annotations.NullMarked;
