/// Every answer that is not what was asked for, as a problem document (RFC 9457) for programs and as a page for
/// people. Features throw a {@link Refused} that carries data; a {@link ProblemCatalogue} per service says which
/// problem type, status and words that is.
@NullMarked
package dev.countersign.chassis.problem;

import org.jspecify.annotations.NullMarked;
