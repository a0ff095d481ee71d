/// Assessments: the answers of a reviewer to the questions that the policy asks about a request. They are kept
/// while they are being written, and for good when the review ends; a review that is done again starts from the
/// earlier ones.
@NullMarked
package dev.countersign.approval.assessment;

import org.jspecify.annotations.NullMarked;
