package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** What a clerk sees of the letters of their divisions. Another division's are not there. */
@Service
class ShowLetters {
    private final LetterTable letters;
    private final BatchTable batches;
    private final Contents contents;
    private final Jobs jobs;
    private final Cities cities;
    private final Site.Source site;
    private final Journal journal;
    private final Clock clock;

    ShowLetters(
            LetterTable letters,
            BatchTable batches,
            Contents contents,
            Jobs jobs,
            Cities cities,
            Site.Source site,
            Journal journal,
            Clock clock) {
        this.letters = letters;
        this.batches = batches;
        this.contents = contents;
        this.jobs = jobs;
        this.cities = cities;
        this.site = site;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Letter> letter(UUID id, Actor actor) {
        return letters.find(id)
                .filter(letter -> actor.may(Right.CASEWORK, letter.head().division()));
    }

    Optional<Batch> batch(UUID id, Actor actor) {
        return batches.find(id)
                .filter(batch -> actor.may(Right.CASEWORK, batch.head().division()));
    }

    LettersView all(Actor actor, @Nullable String wrong, String typed, @Nullable String problem) {
        var theirs = divisions(actor);
        return new LettersView(
                letters.waitingBy(theirs).entrySet().stream()
                        .map(count ->
                                new LettersView.Division(count.getKey(), site.office(count.getKey()), count.getValue()))
                        .toList(),
                letters.stuck(theirs).stream()
                        .map(letter -> line(letter, actor))
                        .toList(),
                batches.in(theirs).stream().map(this::line).toList(),
                wrong,
                typed,
                problem);
    }

    BatchView one(Batch batch, Actor actor, @Nullable String problem) {
        var job = batches.job(batch.head().id()).flatMap(jobs::progress);
        boolean printing = batch instanceof Batch.Printing;
        return new BatchView(
                line(batch),
                printing,
                job.map(JobProgress::done).orElse(0),
                job.map(JobProgress::total).orElse(1),
                printing && job.filter(one -> one.state() == JobState.FAILED).isPresent(),
                batch instanceof Batch.Printed,
                batches.pdf(batch.head().id()).isPresent(),
                letters.of(batch.head().id()).stream()
                        .map(letter -> line(letter, actor))
                        .toList(),
                LocalDate.ofInstant(clock.instant(), City.ZONE).toString(),
                problem);
    }

    private Set<String> divisions(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return cities.current().divisions().on(today).all().stream()
                .map(Division::key)
                .filter(division -> actor.may(Right.CASEWORK, division))
                .collect(Collectors.toUnmodifiableSet());
    }

    private LettersView.BatchLine line(Batch batch) {
        var head = batch.head();
        return new LettersView.BatchLine(
                head.id().toString(),
                site.office(head.division()),
                Wareki.text(head.madeAt().atZone(City.ZONE).toLocalDate()),
                head.maker().name(),
                "notice.batch." + batch.getClass().getSimpleName(),
                switch (batch) {
                    case Batch.Printed printed -> printed.letters();
                    case Batch.Posted posted -> posted.letters();
                    case Batch.Printing _, Batch.Undone _ -> 0;
                });
    }

    private LettersView.Line line(Letter letter, Actor actor) {
        var head = letter.head();
        journal.write(new Trace(actor.doer(), Act.LOOK, "お知らせの手紙を出すため", head.person(), "letter/" + head.id()));
        return new LettersView.Line(
                head.id().toString(),
                head.name(),
                contents.of(head.notice()).said().subject(),
                Wareki.text(head.madeAt().atZone(City.ZONE).toLocalDate()),
                why(letter),
                letter instanceof Letter.Held(var _, var why)
                        && (why != Letter.Why.PROTECTED || actor.may(Right.SEE_PROTECTED, head.division())),
                letter instanceof Letter.Returned,
                letter instanceof Letter.Posted);
    }

    private static String why(Letter letter) {
        return switch (letter) {
            case Letter.Held(var _, var why) -> "notice.letter.why." + why;
            case Letter.Returned _ -> "notice.letter.why.RETURNED";
            default -> "notice.letter.state." + letter.getClass().getSimpleName();
        };
    }
}
