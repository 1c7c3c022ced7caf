package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.kaikaku.platform.search.Findables;
import org.kaikaku.platform.search.index.ChangeTable.Change;
import org.kaikaku.platform.search.index.ChangeTable.Now;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Keeps the index of this node at what the database says. One thread does it all. */
class FollowChanges {
    private static final Logger LOG = LoggerFactory.getLogger(FollowChanges.class);
    private static final int AT_ONCE = 500;
    private static final String VERSION = "version";
    private static final String DATABASE = "database";
    private static final String GENERATION = "generation";
    private static final String FROM = "from";

    private final NodeIndex index;
    private final ChangeTable table;
    private final List<Findables> rooms;
    private final AtomicReference<BuildState> state = new AtomicReference<>(BuildState.NOT_YET);

    private Map<String, String> position;
    private Set<Long> taken = Set.of();

    FollowChanges(NodeIndex index, ChangeTable table, List<Findables> rooms) {
        this.index = index;
        this.table = table;
        this.rooms = rooms;
        this.position = index.committed();
    }

    BuildState state() {
        return state.get();
    }

    /** Takes in what was committed so far. Where the index is not of this database or not of this version, nothing; it must be built. */
    void follow() {
        try {
            boolean more = true;
            while (more && !lost()) {
                more = step();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether what there is cannot be followed up; then {@link #build()}. */
    boolean lost() {
        return !Fields.VERSION.equals(position.get(VERSION));
    }

    private boolean step() throws IOException {
        var from = Long.parseLong(position.get(FROM));
        // One transaction may hold more changes than are asked for: those taken already come first again.
        int most = taken.size() + AT_ONCE;
        var now = table.since(from, most);
        if (!isOurs(now, from)) {
            position = Map.of();
            state.set(BuildState.NOT_YET);
            return false;
        }
        var fresh = now.changes().stream()
                .filter(change -> !taken.contains(change.number()))
                .toList();
        take(fresh);
        boolean full = now.changes().size() == most;
        position = position(now, full ? now.changes().getLast().transaction() : now.open());
        taken = new HashSet<>(now.changes().stream().map(Change::number).toList());
        state.set(BuildState.READY);
        return full;
    }

    private boolean isOurs(Now now, long from) {
        return now.database().equals(position.get(DATABASE))
                && Long.toString(now.generation()).equals(position.get(GENERATION))
                && from >= now.forgotten()
                && from <= now.open();
    }

    private static Map<String, String> position(Now now, long from) {
        return Map.of(
                VERSION, Fields.VERSION,
                DATABASE, now.database(),
                GENERATION, Long.toString(now.generation()),
                FROM, Long.toString(from));
    }

    private void take(List<Change> changes) throws IOException {
        var byKind = new LinkedHashMap<String, Set<String>>();
        changes.forEach(change -> byKind.computeIfAbsent(change.kind(), _ -> new LinkedHashSet<>())
                .add(change.id()));
        for (var entry : byKind.entrySet()) {
            for (var room : rooms) {
                if (room.kind().equals(entry.getKey())) {
                    take(room, entry.getValue());
                }
            }
        }
        if (!changes.isEmpty()) {
            index.show();
        }
    }

    /** One thing that cannot be read keeps none of the others out. */
    private void take(Findables room, Collection<String> ids) throws IOException {
        var gone = new ArrayList<>(ids);
        try {
            for (var thing : room.of(ids)) {
                index.put(thing);
                gone.remove(thing.id());
            }
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException away) {
            // The database says nothing about the things themselves: all of it comes again.
            throw away;
        } catch (IllegalArgumentException | IllegalStateException | DataAccessException e) {
            if (ids.size() > 1) {
                for (var id : ids) {
                    take(room, List.of(id));
                }
                return;
            }
            LOG.warn("Cannot be found, for it cannot be read: {} {}", room.kind(), ids, e);
        }
        index.remove(room.kind(), gone);
    }

    /** From the database, page after page; what changes meanwhile is followed up afterwards. */
    void build() {
        var now = table.since(Long.MAX_VALUE, 1);
        try {
            index.clear();
            int total = rooms.stream().mapToInt(Findables::count).sum();
            state.set(new BuildState(true, 0, total));
            for (var room : rooms) {
                build(room, total);
            }
            position = position(now, now.open());
            taken = Set.of();
            index.commit(position);
            index.show();
            state.set(BuildState.READY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Findables room, int total) throws IOException {
        var ids = room.idsAfter("", AT_ONCE);
        while (!ids.isEmpty()) {
            take(room, ids);
            index.show();
            state.set(new BuildState(true, state.get().done() + ids.size(), total));
            ids = room.idsAfter(ids.getLast(), AT_ONCE);
        }
    }

    /** So that a node that starts again goes on from here. */
    void commit() {
        try {
            if (!lost()) {
                index.commit(position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
