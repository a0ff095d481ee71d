/// Plumbing that is too subtle to write three times (the "microservice chassis" pattern). Each package is one
/// mechanism that every service uses in the same way; none of them knows what a request or a case is.
@NullMarked
package dev.countersign.chassis;

import org.jspecify.annotations.NullMarked;
