package org.kaikaku.service.appointment.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.contact.AnswerSource;
import org.springframework.stereotype.Component;

/** Each desk with appointments says itself what it is for, and a question about it leads to its times. */
@Component
class AnswersOfDesks implements AnswerSource {
    private final AppointmentDesks desks;
    private final Texts texts;

    AnswersOfDesks(AppointmentDesks desks, Texts texts) {
        this.desks = desks;
        this.texts = texts;
    }

    @Override
    public List<Said> answers() {
        var book = texts.get("appointment.answer.times");
        return desks.all().stream()
                .map(desk ->
                        new Said(key(desk), desk.name(), answer(desk.about(), book), List.of(), path(desk), key(desk)))
                .toList();
    }

    @Override
    public List<Lead> leads() {
        return desks.all().stream()
                .map(desk -> new Lead(key(desk), desk.name(), path(desk), Begins.APPOINTMENT))
                .toList();
    }

    @Override
    public Collection<String> leads(CityFiles files) {
        return DesksYaml.read(files, new ArrayList<>()).orElse(List.of()).stream()
                .map(AnswersOfDesks::key)
                .toList();
    }

    private static Text answer(Text about, Text book) {
        return new Text(
                about.ja() + "\n" + book.ja(), about.easy() + "\n" + book.easy(), about.en() + "\n" + book.en());
    }

    private static String key(Desk desk) {
        return "appointment/" + desk.key();
    }

    private static String path(Desk desk) {
        return "/appointments/desks/" + desk.key();
    }
}
