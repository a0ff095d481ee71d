/// One origin for browsers: sends each path to the service that serves it. What a client says about where it comes
/// from is dropped and said anew, paths with more than one meaning are not passed on, and a service that is away
/// becomes an answer that says so.
@NullMarked
package dev.countersign.stack.gateway;

import org.jspecify.annotations.NullMarked;
