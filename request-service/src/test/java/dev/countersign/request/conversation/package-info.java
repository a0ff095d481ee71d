@NullMarked
package dev.countersign.request.conversation;

import org.jspecify.annotations.NullMarked;
