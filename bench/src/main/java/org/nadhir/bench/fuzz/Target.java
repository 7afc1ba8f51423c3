package org.nadhir.bench.fuzz;

import java.util.Locale;

/// The ways into the product that are fuzzed, a closed list.
public enum Target {
    ENVELOPE("org.nadhir.exchange.Opener#open"),
    SEALED_FILE("org.nadhir.exchange.Opener#open over the product's cryptography"),
    STATEMENT("org.nadhir.sign.Signed#parse, #verified"),
    RECEIPT("org.nadhir.exchange.Receipts#verify, Witnesses#holds"),
    CARD("org.nadhir.exchange.Cards#read"),
    CHECKPOINT("org.nadhir.ledger.SignedCheckpoint#verify, SignedNote#parse"),
    PROOF("org.nadhir.ledger.TlogProof#parse, #holds"),
    TREE("org.nadhir.ledger.Merkle#includes, #extendsTree, #prefixRoot"),
    AGREEMENT("org.nadhir.agreement.AgreementCodec#read"),
    LEDGER("org.nadhir.ledger.Ledger#verify, #append"),
    PAGE("org.nadhir.reports.intake.Intake#accept of HTML"),
    TEXT("org.nadhir.reports.intake.Intake#accept of text"),
    FEED("org.nadhir.reports.intake.Intake#accept of RSS and Atom"),
    ALERT("org.nadhir.reports.intake.Intake#accept of CAP"),
    MAIL("org.nadhir.reports.intake.Intake#accept of mail"),
    WORD("org.nadhir.reports.intake.Intake#accept of DOCX"),
    PDF("org.nadhir.reports.intake.Intake#accept of PDF"),
    EVENT("org.nadhir.reports.intake.Intake#accept of MISP"),
    NAMES("org.nadhir.reports.register.lists.ListImport#read, RegisterFile#read"),
    TIMES("org.nadhir.reports.time.TimeReader#times, SpokenReader#read"),
    MARKED("org.nadhir.reports.tagger.TrainingFile#read"),
    MODEL("org.nadhir.reports.tagger.Model#read"),
    STIX("org.nadhir.node.stix.StixObjects#read, StixStream#read");

    private final String entry;

    Target(String entry) {
        this.entry = entry;
    }

    /// A new one; making it takes some milliseconds.
    Oracle oracle() {
        return switch (this) {
            case ENVELOPE -> new EnvelopeOracle();
            case SEALED_FILE -> new SealedFileOracle();
            case STATEMENT -> new StatementOracle();
            case RECEIPT -> new ReceiptOracle();
            case CARD -> new CardOracle();
            case CHECKPOINT -> new CheckpointOracle();
            case PROOF -> new ProofOracle();
            case TREE -> new TreeOracle();
            case AGREEMENT -> new AgreementOracle();
            case LEDGER -> new LedgerOracle();
            case PAGE -> new IntakeOracle("html");
            case TEXT -> new IntakeOracle("txt");
            case FEED -> new IntakeOracle("xml");
            case ALERT -> new IntakeOracle("cap");
            case MAIL -> new IntakeOracle("eml");
            case WORD -> new IntakeOracle("docx");
            case PDF -> new IntakeOracle("pdf");
            case EVENT -> new IntakeOracle("json");
            case NAMES -> new NamesOracle();
            case TIMES -> new TimesOracle();
            case MARKED -> new MarkedOracle();
            case MODEL -> new ModelOracle();
            case STIX -> new StixOracle();
        };
    }

    /// What of the product is called.
    public String entry() {
        return entry;
    }

    /// As it is written in files and options.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Target ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
