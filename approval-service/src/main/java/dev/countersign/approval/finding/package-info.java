/// Findings: what reviews found wrong, and what becomes of it. A finding is mended until a day, accepted until a day,
/// made a condition of the yes, or shown to be none by evidence with a valid-to date. What was accepted or shown
/// expires,
/// and then the finding is open again, however long ago the case was decided.
@NullMarked
package dev.countersign.approval.finding;

import org.jspecify.annotations.NullMarked;
