/// How the JSON that comes in over REST is read: literally, and never more of it than anybody has a use for.
@NullMarked
package dev.countersign.chassis.json;

import org.jspecify.annotations.NullMarked;
