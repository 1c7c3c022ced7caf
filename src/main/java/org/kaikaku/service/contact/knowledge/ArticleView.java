package org.kaikaku.service.contact.knowledge;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param near others that say something like it */
public record ArticleView(Answer answer, Article article, Text office, List<Answer> near) {}
