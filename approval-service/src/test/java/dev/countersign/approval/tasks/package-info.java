/// Tests of the queue and of what reviewers and approvers do, over REST and on pages.
@NullMarked
package dev.countersign.approval.tasks;

import org.jspecify.annotations.NullMarked;
