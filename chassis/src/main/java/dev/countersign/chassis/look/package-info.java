/// The look of pages: what the templates and fragments under {@code templates/look} and {@code templates/tags} need
/// from Java. {@link dev.countersign.chassis.look.Vocabulary} says which word stands for a code,
/// {@link dev.countersign.chassis.look.Formats} shows amounts and times,
/// {@link dev.countersign.chassis.look.PageForm} keeps what somebody typed beside what is wrong with it, and
/// {@link dev.countersign.chassis.look.Notice} says after a redirect what was done. `OuterNames` spares templates a
/// search. Nothing here decides anything.
@NullMarked
package dev.countersign.chassis.look;

import org.jspecify.annotations.NullMarked;
