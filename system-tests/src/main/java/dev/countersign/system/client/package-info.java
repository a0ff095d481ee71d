/// The public REST API as a Java program would use it: {@link Countersign} is an address, {@link Somebody} is a person
/// who is signed in there, and the records are what comes back. Only what a program needs is named in a record; the
/// rest of an answer is passed over, so that the API can grow.
@NullMarked
package dev.countersign.system.client;

import org.jspecify.annotations.NullMarked;
