package org.kaikaku.platform.city.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.Remembered;
import org.springframework.stereotype.Component;

/** What all rooms have to say against a city's files. A room whose files are as before says the same as before, and is not asked again. */
@Component
class CityChecks {
    /** The city as it is, as it will be on a day to come, and what somebody is trying. */
    private static final int KEPT = 8;

    private final List<CityFileCheck> rooms;

    CityChecks(List<CityFileCheck> rooms) {
        this.rooms = rooms.stream().<CityFileCheck>map(Once::new).toList();
    }

    List<CityFileCheck> all() {
        return rooms;
    }

    private static final class Once implements CityFileCheck {
        private final CityFileCheck room;
        private final Remembered<List<CityFileProblem>> said;

        Once(CityFileCheck room) {
            this.room = room;
            this.said = new Remembered<>(KEPT, files -> {
                var problems = new ArrayList<CityFileProblem>();
                room.check(files, problems);
                return List.copyOf(problems);
            });
        }

        @Override
        public boolean reads(String path) {
            return room.reads(path);
        }

        @Override
        public void check(CityFiles files, Collection<CityFileProblem> problems) {
            problems.addAll(said.of(files));
        }

        /** The database may know something else by now. */
        @Override
        public void beforePublishing(CityFiles files, Collection<CityFileProblem> problems) {
            room.beforePublishing(files, problems);
        }

        @Override
        public void doubts(CityFiles files, Collection<CityFileProblem> doubts) {
            room.doubts(files, doubts);
        }
    }
}
