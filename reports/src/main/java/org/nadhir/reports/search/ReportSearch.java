package org.nadhir.reports.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Reading;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Statement;
import org.nadhir.reports.register.Register;

/// An index of readings, in memory only. Not thread-safe; its owner guards it.
///
/// A line and a statement are found by the stems of their words and by every name that the register has for what they
/// name, so that the Latin name finds the Arabic line. A name that no list has is found by the words of the other
/// script that sound like it. All words asked for must be there.
public final class ReportSearch implements AutoCloseable {

    private static final String KIND = "kind";
    private static final String REPORT = "report";
    private static final String START = "start";
    private static final String END = "end";
    private static final String ACT = "act";
    private static final String ENTITY = "entity";
    private static final String WORD = "word";
    private static final String NAME = "name";
    private static final String MENTION = "mention";
    /// Different words that are looked for at a time.
    public static final int WORDS_MAX = 16;
    /// No word of a language is longer; what is, is found by its beginning.
    private static final int WORD_CHARS_MAX = 64;

    private final Register register;
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    /// Whom each report that is in it names.
    private final Map<ReportId, Set<EntityId>> reports = new TreeMap<>();
    /// By how many of them each is named.
    private final Map<EntityId, Integer> named = new TreeMap<>();

    private ReportSearch(Register register) throws IOException {
        this.register = register;
        // One thread, no analyzer: terms are made here, as everywhere in this module.
        var config = new IndexWriterConfig(null).setMergeScheduler(new SerialMergeScheduler());
        this.writer = new IndexWriter(memory, config);
    }

    public static ReportSearch create(Register register) {
        try {
            return new ReportSearch(register);
        } catch (IOException e) {
            throw new UncheckedIOException("memory of this process does not fail", e);
        }
    }

    /// The reports that are in it.
    public Set<ReportId> reports() {
        return new LinkedHashSet<>(reports.keySet());
    }

    /// Adds a report, whole or not at all. One that is in it already is taken out first.
    public void add(Reading reading) {
        ReportId report = reading.report().id();
        if (reports.containsKey(report)) {
            remove(report);
        }
        Set<EntityId> names = new TreeSet<>();
        reading.mentions().forEach(mention -> names.add(mention.entity()));
        List<Document> documents = documents(reading);
        names.stream().filter(name -> !named.containsKey(name)).forEach(name -> documents.add(entity(name)));
        try {
            writer.addDocuments(documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reports.put(report, names);
        names.forEach(name -> named.merge(name, 1, Integer::sum));
    }

    private List<Document> documents(Reading reading) {
        List<Document> documents = new ArrayList<>();
        for (Line line : reading.lines()) {
            if (line.kind() != Line.Kind.BLANK && line.kind() != Line.Kind.DROPPED) {
                documents.add(document("report", reading, line.span()));
            }
        }
        for (Statement statement : reading.statements()) {
            Document claim = document("claim", reading, statement.span());
            claim.add(new StoredField(ACT, statement.topic().act()));
            documents.add(claim);
        }
        return documents;
    }

    /// Forgets a report, and whom nobody but it named.
    public void remove(ReportId report) {
        try {
            writer.deleteDocuments(new Term(REPORT, report.value()));
            Set<EntityId> names = Optional.ofNullable(reports.remove(report)).orElse(Set.of());
            for (EntityId name : names) {
                if (named.merge(name, -1, Integer::sum) == 0) {
                    named.remove(name);
                    writer.deleteDocuments(new Term(ENTITY, name.value()));
                }
            }
            // A deleted document lies in memory until its segment is written anew.
            writer.forceMergeDeletes(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(String kind, Reading reading, Span span) {
        String words = span.in(reading.report().text());
        Document document = new Document();
        document.add(new StringField(KIND, kind, Field.Store.YES));
        document.add(new StringField(REPORT, reading.report().id().value(), Field.Store.YES));
        document.add(new StoredField(START, span.start()));
        document.add(new StoredField(END, span.end()));
        Set<String> terms = Terms.of(words);
        for (Mention mention : reading.mentions()) {
            if (span.contains(mention.span())) {
                register.forms(mention.entity()).forEach(form -> terms.addAll(Terms.of(form)));
                document.add(new StoredField(
                        MENTION, mention.span().start() + " " + mention.entity().value()));
            }
        }
        add(document, terms, Terms.ofNames(words));
        return document;
    }

    private Document entity(EntityId id) {
        Document document = new Document();
        document.add(new StringField(KIND, "entity", Field.Store.YES));
        document.add(new StringField(ENTITY, id.value(), Field.Store.YES));
        Set<String> terms = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        List<String> forms = new ArrayList<>(register.forms(id));
        forms.add(register.name(id).ar());
        forms.add(register.name(id).en());
        forms.forEach(form -> {
            terms.addAll(Terms.of(form));
            names.addAll(Terms.ofNames(form));
        });
        add(document, terms, names);
        return document;
    }

    private static void add(Document document, Set<String> terms, Set<String> names) {
        terms.forEach(term -> document.add(new StringField(WORD, cut(term), Field.Store.NO)));
        names.forEach(name -> document.add(new StringField(NAME, cut(name), Field.Store.NO)));
    }

    private static String cut(String term) {
        return term.length() <= WORD_CHARS_MAX ? term : term.substring(0, WORD_CHARS_MAX);
    }

    /// Whether these are more different words than are looked for at a time.
    public static boolean isTooMany(String words) {
        return Terms.of(words).size() > WORDS_MAX;
    }

    /// The best hits, the best first: those that have the words themselves, or a name of whom they name, before those
    /// that only sound like it.
    ///
    /// @param texts the text of a report that is in the index; null where it may be shown no more
    /// @throws IllegalArgumentException where the words [#isTooMany]
    public List<Hit> find(String words, int most, Function<ReportId, @Nullable String> texts) {
        if (isTooMany(words)) {
            throw new IllegalArgumentException("more than " + WORDS_MAX + " different words");
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Asked asked = asked(reader, words);
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Hit> hits = new ArrayList<>();
            add(hits, searcher, asked, asked.exact(), most, texts);
            if (hits.size() < most && !asked.alike().isEmpty()) {
                Query alike = new BooleanQuery.Builder()
                        .add(asked.either(), Occur.MUST)
                        .add(asked.exact(), Occur.MUST_NOT)
                        .build();
                add(hits, searcher, asked, alike, most, texts);
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(
            List<Hit> hits,
            IndexSearcher searcher,
            Asked asked,
            Query query,
            int most,
            Function<ReportId, @Nullable String> texts)
            throws IOException {
        boolean alike = !query.equals(asked.exact());
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc found : searcher.search(query, most - hits.size()).scoreDocs) {
            hit(stored.document(found.doc), asked, alike, texts).ifPresent(hits::add);
        }
    }

    /// What was asked for.
    ///
    /// @param exact all words as they are
    /// @param either all words, each as it is or as it sounds
    /// @param alike the words of the reports that sound like one
    private record Asked(Set<String> terms, Query exact, Query either, Set<String> alike) {}

    private static Asked asked(DirectoryReader reader, String words) throws IOException {
        BooleanQuery.Builder exact = new BooleanQuery.Builder();
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        Set<String> alike = new TreeSet<>();
        Set<String> terms = new TreeSet<>(Terms.of(words));
        Set<String> names = Terms.ofNames(capitals(words));
        List<String> known = names.isEmpty() ? List.of() : names(reader);
        for (String term : terms) {
            Query word = new TermQuery(new Term(WORD, cut(term)));
            exact.add(word, Occur.MUST);
            BooleanQuery.Builder one = new BooleanQuery.Builder().add(word, Occur.SHOULD);
            names.stream().filter(name -> Terms.of(name).contains(term)).forEach(name ->
                    Terms.soundingLike(name, known).forEach(like -> {
                        alike.add(like);
                        one.add(new TermQuery(new Term(NAME, like)), Occur.SHOULD);
                    }));
            either.add(one.build(), Occur.MUST);
        }
        return new Asked(terms, exact.build(), either.build(), alike);
    }

    /// Whoever types a name in small letters means it all the same.
    private static String capitals(String words) {
        StringBuilder capitals = new StringBuilder(words);
        for (int i = 0; i < words.length(); i++) {
            if (i == 0 || words.charAt(i - 1) == ' ') {
                capitals.setCharAt(i, Character.toUpperCase(words.charAt(i)));
            }
        }
        return capitals.toString();
    }

    private static List<String> names(DirectoryReader reader) throws IOException {
        List<String> names = new ArrayList<>();
        org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, NAME);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef name = each.next(); name != null; name = each.next()) {
                names.add(name.utf8ToString());
            }
        }
        return names;
    }

    private Optional<Hit> hit(
            Document document, Asked asked, boolean alike, Function<ReportId, @Nullable String> texts) {
        String entity = document.get(ENTITY);
        if (entity != null) {
            return Optional.of(new Hit.Named(new EntityId(entity), alike));
        }
        ReportId report = new ReportId(document.get(REPORT));
        String text = texts.apply(report);
        if (text == null) {
            return Optional.empty();
        }
        Span line = new Span(number(document, START), number(document, END));
        Span shown = Excerpt.of(text, line, named(document, line, asked), asked.terms(), asked.alike());
        return Optional.of(document.get(KIND).equals("claim")
                ? new Hit.InClaim(report, line, shown, document.get(ACT), alike)
                : new Hit.InReport(report, line, shown, alike));
    }

    /// Where the first name begins of which a form has a word that was asked for; else where the line ends.
    private int named(Document document, Span line, Asked asked) {
        for (String mention : document.getValues(MENTION)) {
            String[] parts = mention.split(" ", 2);
            for (String form : register.forms(new EntityId(parts[1]))) {
                if (!Collections.disjoint(Terms.of(form), asked.terms())) {
                    return Integer.parseInt(parts[0]);
                }
            }
        }
        return line.end();
    }

    private static int number(Document document, String field) {
        return document.getField(field).numericValue().intValue();
    }

    @Override
    public void close() {
        try {
            writer.close();
            memory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
