/// What is looked at before anything else reads a request: whether it is well formed, how long it is, and how often
/// somebody asks.
@NullMarked
package dev.countersign.chassis.http;

import org.jspecify.annotations.NullMarked;
