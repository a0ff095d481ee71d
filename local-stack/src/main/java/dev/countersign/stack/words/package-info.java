/// For the tests of the modules: whether all words of a module are messages, and there in every language.
@NullMarked
package dev.countersign.stack.words;

import org.jspecify.annotations.NullMarked;
