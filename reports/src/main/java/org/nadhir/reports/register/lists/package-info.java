/// Lists that others keep (UN, MISP galaxies, STIX, tables), read as rows of a register.
///
/// A second level, because what these formats look like is nothing that reading a report may lean on. Names are taken
/// and nothing else: of a person no birth, no paper, no address. Main type:
/// [ListImport][org.nadhir.reports.register.lists.ListImport].
@NullMarked
package org.nadhir.reports.register.lists;

import org.jspecify.annotations.NullMarked;
