/// What is looked at before anything else reads a request: whether it is well formed, and how long it is.
@NullMarked
package dev.countersign.chassis.http;

import org.jspecify.annotations.NullMarked;
