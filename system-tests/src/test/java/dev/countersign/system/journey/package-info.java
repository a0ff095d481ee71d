/// A request's whole way over REST, and what is not allowed on it.
@NullMarked
package dev.countersign.system.journey;

import org.jspecify.annotations.NullMarked;
