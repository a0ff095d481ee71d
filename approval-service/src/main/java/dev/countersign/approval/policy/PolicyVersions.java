package dev.countersign.approval.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.util.List;

/// The stored versions. Every method joins the caller's transaction.
@ApplicationScoped
class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, Integer> {
    /// Any number, the same for everybody who publishes; the locks of the relay are small numbers.
    private static final long PUBLISHING = 0x706f_6c69_6379L;

    /// The number of the version in force. What the transaction has not written yet is not looked through for it: that
    /// can be hundreds of cases, and a version that is published is written at once.
    int inForce() {
        return getEntityManager()
                .createQuery("select max(p.version) from PolicyVersion p", Integer.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    /// @throws PolicyRefused.Unknown when there is none with this number
    PolicyVersion get(int version) {
        return findByIdOptional(version).orElseThrow(() -> new PolicyRefused.Unknown(version));
    }

    /// The newest first, at most `limit`, older than `before`.
    List<PolicyVersion> newest(int before, int limit) {
        return find("version < ?1 order by version desc", before)
                .range(0, limit - 1)
                .list();
    }

    /// Has everybody else who publishes wait until this transaction ends.
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:number)")
                .setParameter("number", PUBLISHING)
                .getSingleResult();
    }

    /// Puts version 1 there, unless some version is.
    void ship(String name, String yaml) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO policy_version (version, name, yaml, published_at)
                        SELECT 1, :name, :yaml, now() ON CONFLICT (version) DO NOTHING""")
                .setParameter("name", name)
                .setParameter("yaml", yaml)
                .executeUpdate();
    }
}
