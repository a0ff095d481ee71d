package dev.countersign.system.bench.load;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What the generator can be told to do, in a line.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Job.class, name = "lifecycles"),
    @JsonSubTypes.Type(value = Clicking.class, name = "pages")
})
public sealed interface Order permits Job, Clicking {}
