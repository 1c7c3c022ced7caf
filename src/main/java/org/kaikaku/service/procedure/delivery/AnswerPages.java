package org.kaikaku.service.procedure.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.Deliveries.ChangedMeanwhile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Result files of the core systems. */
@Controller
@RequestMapping("/staff/deliveries/batches/{id}/answers")
class AnswerPages {
    private static final int LONGEST_NAME = 200;

    private final ReadAnswers read;
    private final ShowDeliveries show;
    private final AnswerFiles files;
    private final Batches batches;

    AnswerPages(ReadAnswers read, ShowDeliveries show, AnswerFiles files, Batches batches) {
        this.read = read;
        this.show = show;
        this.files = files;
        this.batches = batches;
    }

    @PostMapping
    ModelAndView read(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        var batch = open(id, actor);
        if (file == null || file.isEmpty()) {
            return refused(id, "EMPTY", actor);
        }
        try {
            return switch (read.read(batch, name(file), file.getBytes(), actor)) {
                case ReadAnswers.Read.Done(var answer) ->
                    Pages.go("/staff/deliveries/batches/" + id + "/answers/" + answer);
                case ReadAnswers.Read.Refused(var why) -> refused(id, why, actor);
            };
        } catch (ChangedMeanwhile e) {
            return refused(id, "CHANGED", actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{answer}")
    ModelAndView answer(@PathVariable UUID id, @PathVariable UUID answer, Actor actor) {
        var batch = open(id, actor);
        var file = files.find(answer).filter(one -> one.batch().equals(id)).orElseThrow(AnswerPages::notFound);
        return Pages.show("service/procedure/delivery/answer", show.answer(batch, file));
    }

    private ModelAndView refused(UUID id, String why, Actor actor) {
        var view =
                show.batch(id, actor).orElseThrow(AnswerPages::notFound).with("office.delivery.answers.refused." + why);
        return Pages.withStatus("service/procedure/delivery/batch", view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        var plain = name == null ? "" : name.replaceAll("\\p{Cntrl}", "");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    private Batch open(UUID id, Actor actor) {
        return batches.find(id).filter(batch -> batch.openTo(actor)).orElseThrow(AnswerPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
