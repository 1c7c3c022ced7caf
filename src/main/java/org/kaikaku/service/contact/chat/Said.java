package org.kaikaku.service.contact.chat;

import org.jspecify.annotations.Nullable;
import org.kaikaku.service.contact.model.Phrased;

/** @param phrased the reply in a model's words; null where it stands for itself */
record Said(String question, Reply reply, @Nullable Phrased phrased) {}
