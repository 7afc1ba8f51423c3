/// A tagger of names that users train on data of their own: it proposes names that stand in no list.
///
/// What it is not: a source of findings. No weights are shipped and nothing is trained when the project is built; what
/// a tagger proposes is shown to a person and enters no chain, claim or corroboration.
///
/// Main types: [TrainingFile][org.nadhir.reports.tagger.TrainingFile], [Trainer][org.nadhir.reports.tagger.Trainer],
/// [Model][org.nadhir.reports.tagger.Model], [Tagger][org.nadhir.reports.tagger.Tagger].
/// Trap: the features, their hash and the numbers of the labels are part of the model's format; changing one of them
/// makes old models say nonsense, so it takes a new version of the format.
@NullMarked
package org.nadhir.reports.tagger;

import org.jspecify.annotations.NullMarked;
