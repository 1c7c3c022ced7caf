package org.kaikaku.service.counter.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands in a question; the answer comes by a job. */
@Service
class AskDesks {
    private final DeskQuestions questions;
    private final PlayDay play;
    private final Jobs jobs;
    private final Clock clock;

    AskDesks(DeskQuestions questions, PlayDay play, Jobs jobs, Clock clock) {
        this.questions = questions;
        this.play = play;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public UUID ask(LocalDate day, int goal, Goal.Over over, DeskPlan desks, Actor actor) {
        var id = UUID.randomUUID();
        var job = jobs.submit(play, new PlayDay.Of(id), actor.account().toString());
        questions.add(new Question(id, day, goal, over, desks, job.value(), clock.instant(), actor.name()));
        return id;
    }
}
