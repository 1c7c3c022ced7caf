package org.kaikaku.place.booking.resident;

import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.place.booking.facility.Directory;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.facility.Purpose;
import org.kaikaku.place.booking.facility.Wanted;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.AnswerIndexes;
import org.kaikaku.platform.search.Answerable;
import org.kaikaku.platform.search.Near;
import org.springframework.stereotype.Component;

/** Rooms by what somebody types: those that are called so, else those that come near by meaning, reading or a slip of a finger. */
@Component
class FindPlaces {
    private static final int MOST = 20;
    /** Below it, what a room shares with the words is chance. */
    private static final double SURE = 0.18;
    /** Of the best one's score: what is less near is not shown beside it. */
    private static final double CLOSE = 0.85;

    private final Facilities facilities;
    private final AnswerIndexes indexes;
    private volatile Known known;

    FindPlaces(Facilities facilities, AnswerIndexes indexes) {
        this.facilities = facilities;
        this.indexes = indexes;
        this.known = new Known(new Directory(List.of(), List.of()), indexes.of(List.of(), List.of()));
    }

    /** Built once for each state of the city's file. */
    private record Known(Directory directory, AnswerIndex index) {}

    /** @param near whether no room is called so, and these only come near */
    record Found(List<Place> places, boolean near) {}

    Found find(Wanted wanted) {
        var directory = facilities.directory();
        var lent = directory.places().stream()
                .filter(place -> !place.room().staff())
                .toList();
        if (lent.stream().anyMatch(wanted::names)) {
            return new Found(
                    lent.stream().filter(wanted::fits).filter(wanted::names).toList(), false);
        }
        return new Found(
                near(directory, wanted.words()).stream()
                        .flatMap(key ->
                                lent.stream().filter(place -> place.room().key().equals(key)))
                        .filter(wanted::fits)
                        .toList(),
                true);
    }

    private List<String> near(Directory directory, String words) {
        var found = known(directory).index().nearest(words, MOST);
        return found.stream()
                .filter(near -> near.sure() >= SURE
                        && near.score() >= CLOSE * found.getFirst().score())
                .map(Near::id)
                .toList();
    }

    private Known known(Directory directory) {
        var before = known;
        if (before.directory().equals(directory)) {
            return before;
        }
        var now = new Known(
                directory,
                indexes.of(
                        directory.places().stream()
                                .map(place -> answerable(directory, place))
                                .toList(),
                        List.of()));
        known = now;
        return now;
    }

    private static Answerable answerable(Directory directory, Place place) {
        var facility = place.facility();
        var uses = directory.purposes().stream()
                .filter(purpose -> place.room().serves(purpose.key()))
                .flatMap(FindPlaces::words)
                .toList();
        return new Answerable(
                place.room().key(),
                said(place.room().name(), facility.name()),
                uses,
                List.of(),
                Stream.concat(uses.stream(), said(facility.about()).stream()).toList());
    }

    private static Stream<String> words(Purpose purpose) {
        return Stream.concat(said(purpose.name()).stream(), purpose.words().stream());
    }

    private static List<String> said(Text... texts) {
        return Stream.of(texts)
                .flatMap(text -> Stream.of(text.ja(), Ruby.reading(text.easy()), text.en()))
                .toList();
    }
}
