package org.kaikaku.service.contact.knowledge;

import java.util.Collection;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.service.contact.AnswerSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class KnowledgeCheck implements CityFileCheck {
    private final ObjectProvider<AnswerSource> sources;

    KnowledgeCheck(ObjectProvider<AnswerSource> sources) {
        this.sources = sources;
    }

    @Override
    public boolean reads(String path) {
        return KnowledgeFile.reads(path);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var leads =
                sources.stream().flatMap(source -> source.leads(files).stream()).toList();
        new KnowledgeFile(leads).read(files, problems);
    }
}
