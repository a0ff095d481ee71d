package dev.countersign.approval.draft;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/// What is typed about one task so far.
@Entity
@Table(name = "draft")
class Draft {
    @Id
    @Column(name = "task_id")
    private UUID taskId;

    @Version
    private long version;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = FieldsAsJson.class)
    private Fields fields;

    private long assessment;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_name")
    private String savedName;

    @Column(name = "saved_at")
    private Instant savedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Draft() {}

    Draft(UUID taskId, Fields fields, long assessment, Person by, Instant at) {
        this.taskId = taskId;
        this.fields = fields;
        this.assessment = assessment;
        this.savedBy = by.sub();
        this.savedName = by.name();
        this.savedAt = at;
    }

    void save(Fields other, long withAssessment, Person by, Instant at) {
        fields = other;
        assessment = withAssessment;
        savedBy = by.sub();
        savedName = by.name();
        savedAt = at;
    }

    /// As the next change of it has to know it, from 1; 0 is a draft that is not there yet.
    long edition() {
        return version + 1;
    }

    Fields fields() {
        return fields;
    }

    DraftView view() {
        return new DraftView(edition(), assessment, fields.byName(), savedBy, savedName, savedAt);
    }
}
