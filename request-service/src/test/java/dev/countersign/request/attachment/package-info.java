/// Tests of the rules of attachments that need no database.
@NullMarked
package dev.countersign.request.attachment;

import org.jspecify.annotations.NullMarked;
