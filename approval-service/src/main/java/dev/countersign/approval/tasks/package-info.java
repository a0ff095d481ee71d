/// The work of reviewers and approvers: the queue of their teams ({@link Queue}), and taking, giving back and
/// completing a task ({@link TaskCommands}), over REST and as pages. What may be done is the case's to say.
@NullMarked
package dev.countersign.approval.tasks;

import org.jspecify.annotations.NullMarked;
