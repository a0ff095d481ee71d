/// Countersign from outside, by its public addresses only: what a person, a client or an operator would see. Nothing
/// here is part of a service.
@NullMarked
package dev.countersign.system;

import org.jspecify.annotations.NullMarked;
