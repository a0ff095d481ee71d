/// A very small web server on loopback for the pages of the stack itself, and the text that goes into them.
@NullMarked
package dev.countersign.stack.web;

import org.jspecify.annotations.NullMarked;
