package io.salesanalytics.validation.typing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words of a column's name say about its cells, in the languages our users write. */
final class ColumnWords {
    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "ids",
            "no",
            "nr",
            "num",
            "number",
            "numero",
            "nummer",
            "nambari",
            "code",
            "codes",
            "kode",
            "codigo",
            "ref",
            "reference",
            "referenz",
            "referencia",
            "sku",
            "zip",
            "postal",
            "postcode",
            "plz",
            "cp",
            "phone",
            "tel",
            "telephone",
            "telefon",
            "telefono",
            "mobile",
            "simu",
            "fax",
            "account",
            "acct",
            "konto",
            "invoice",
            "receipt",
            "voucher",
            "barcode",
            "ean",
            "upc",
            "gtin",
            "isbn",
            "serial",
            "key",
            "vat",
            "pin",
            "iban",
            "kundennummer",
            "artikelnummer",
            "rechnungsnummer",
            "bestellnummer",
            "kundennr",
            "artikelnr",
            "belegnr",
            "section",
            "lot",
            "batch");
    private static final Set<String> MEASURES = Set.of(
            "qty",
            "quantity",
            "quantite",
            "quantities",
            "menge",
            "anzahl",
            "stuck",
            "cantidad",
            "quantidade",
            "idadi",
            "amount",
            "amt",
            "betrag",
            "montant",
            "importe",
            "monto",
            "valor",
            "valeur",
            "kiasi",
            "price",
            "preis",
            "einzelpreis",
            "prix",
            "precio",
            "preco",
            "bei",
            "total",
            "gesamt",
            "gesamtpreis",
            "summe",
            "jumla",
            "sum",
            "sales",
            "revenue",
            "turnover",
            "umsatz",
            "ventas",
            "ventes",
            "vente",
            "mauzo",
            "mapato",
            "cost",
            "costs",
            "kosten",
            "cout",
            "costo",
            "coste",
            "custo",
            "gharama",
            "profit",
            "gewinn",
            "ganancia",
            "benefice",
            "faida",
            "margin",
            "marge",
            "discount",
            "rabatt",
            "remise",
            "descuento",
            "punguzo",
            "tax",
            "steuer",
            "mwst",
            "taxe",
            "impuesto",
            "kodi",
            "units",
            "unit",
            "value",
            "wert",
            "gross",
            "brutto",
            "net",
            "netto",
            "freight",
            "weight",
            "rate",
            "percent",
            "percentage",
            "fee",
            "charge",
            "balance",
            "sold",
            "subtotal",
            "cogs",
            "surface",
            "kwota",
            "ilosc",
            "wartosc",
            "castka",
            "mnozstvi",
            "tutar",
            "miktar",
            "fiyat",
            fold("сумма"),
            fold("количество"),
            fold("цена"),
            fold("стоимость"),
            fold("выручка"),
            fold("المبلغ"),
            fold("الكمية"),
            fold("السعر"),
            fold("الاجمالي"),
            fold("金额"),
            fold("金額"),
            fold("数量"),
            fold("數量"),
            fold("价格"),
            fold("単価"),
            fold("总额"),
            fold("売上"),
            fold("売上高"),
            fold("금액"),
            fold("수량"),
            fold("단가"),
            fold("매출"));
    /** Measures only beside another word: a unit may be kg, a rate a code, a value anything. */
    private static final Set<String> VAGUE_MEASURES = Set.of(
            "unit", "units", "rate", "value", "wert", "valor", "valeur", "net", "netto", "gross", "brutto", "tax");

    private static final Set<String> DATES = Set.of(
            "date",
            "dates",
            "datum",
            "fecha",
            "data",
            "tarehe",
            "dato",
            "day",
            "tag",
            "jour",
            "dia",
            "siku",
            "dt",
            "time",
            "timestamp",
            "datetime",
            "zeit",
            "zeitpunkt",
            "heure",
            "hora",
            "muda",
            "month",
            "monat",
            "mois",
            "mes",
            "mwezi",
            "period",
            "when",
            "created",
            "orderdate",
            "invoicedate",
            "bestelldatum",
            "rechnungsdatum",
            "verkaufsdatum",
            "belegdatum",
            "buchungsdatum",
            "kaufdatum",
            "epoch",
            "ts",
            "stamp",
            "tarih",
            fold("дата"),
            fold("التاريخ"),
            fold("تاريخ"),
            fold("日期"),
            fold("日付"),
            fold("날짜"),
            fold("ημερομηνία"));
    private static final Set<String> SALE_DATES = Set.of(
            "order",
            "ordered",
            "invoice",
            "invoiced",
            "transaction",
            "trans",
            "sale",
            "sales",
            "sold",
            "posting",
            "posted",
            "document",
            "doc",
            "purchase",
            "purchased",
            "receipt",
            "booking",
            "billing",
            "bill",
            "payment",
            "bestellung",
            "bestelldatum",
            "rechnung",
            "rechnungsdatum",
            "verkauf",
            "verkaufsdatum",
            "belegdatum",
            "buchung",
            "buchungsdatum",
            "kauf",
            "kaufdatum",
            "commande",
            "facture",
            "vente",
            "achat",
            "mutation",
            "pedido",
            "factura",
            "venta",
            "compra",
            "venda",
            "mauzo",
            "uuzaji",
            "ununuzi",
            "txn",
            "trx",
            "tran",
            "bestell",
            "rechnungs",
            "verkaufs",
            "buchungs",
            "beleg",
            "close",
            "closing");
    private static final Set<String> OTHER_DATES = Set.of(
            "ship",
            "shipped",
            "shipping",
            "shipment",
            "delivery",
            "delivered",
            "due",
            "birth",
            "birthday",
            "dob",
            "born",
            "required",
            "expiry",
            "expires",
            "expiration",
            "update",
            "updated",
            "modified",
            "changed",
            "end",
            "start",
            "closed",
            "cancelled",
            "returned",
            "return",
            "arrival",
            "load",
            "loaded",
            "import",
            "export",
            "lieferdatum",
            "liefer",
            "lieferung",
            "versand",
            "versanddatum",
            "geburtsdatum",
            "geburtstag",
            "falligkeitsdatum",
            "fallig",
            "livraison",
            "expedition",
            "naissance",
            "echeance",
            "entrega",
            "envio",
            "nacimiento",
            "vencimiento",
            "joined",
            "registered",
            "registration",
            "signup",
            "hire",
            "hired",
            "valid",
            "first",
            "last",
            "next",
            "report",
            "print",
            "printed",
            "paid",
            "run",
            "geburts",
            "falligkeits");

    /** When a sale was written down, and the number of a day: as good as a date of the sale where there is none. */
    private static final Set<String> LESS_TELLING = Set.of("created", "recorded", "entered", "key", "id");

    private static final Set<String> YEARS =
            Set.of("year", "yr", "jahr", "annee", "ano", "anno", "jaar", "mwaka", "geschaftsjahr", "rok", "god", "yil");
    private static final Set<String> MONTHS =
            Set.of("month", "monat", "mois", "mes", "mese", "maand", "mwezi", "miesiac", "mesic", "ay");
    private static final Set<String> DAYS =
            Set.of("day", "tag", "jour", "dia", "giorno", "dag", "siku", "dzien", "gun");
    /** Beside the word year these leave it the year of the sale; {@code Model Year} is something else. */
    private static final Set<String> CALENDAR = Set.of("calendar", "fiscal", "of", "the", "nr", "no", "number", "num");

    private static final Set<String> CURRENCIES = Set.of(
            "currency",
            "currencies",
            "curr",
            "ccy",
            "wahrung",
            "waehrung",
            "devise",
            "monnaie",
            "moneda",
            "moeda",
            "valuta",
            "divisa",
            "sarafu");

    private static final List<String> ENDINGS = List.of("date", "datum", "code", "number", "nummer");
    private static final Set<String> WHOLE = Set.of("update", "mandate", "candidate", "barcode", "postcode");

    /** What is longer is no name; nobody waits for its end. */
    private static final int LONGEST = 500;

    private final List<String> words;

    ColumnWords(String name) {
        this.words = split(name.substring(0, Math.min(name.length(), LONGEST)));
    }

    /** Without accents, in the form that all words are compared in. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static List<String> split(String name) {
        String spaced = fold(name).replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2");
        List<String> words = new ArrayList<>();
        for (String word : spaced.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                addParts(word.toLowerCase(Locale.ROOT), words);
            }
        }
        return words;
    }

    /** {@code ORDERDATE} is an order and a date, {@code zipcode} a zip and a code. */
    private static void addParts(String word, List<String> words) {
        for (String ending : ENDINGS) {
            String stem = word.substring(0, Math.max(0, word.length() - ending.length()));
            if (word.endsWith(ending) && stem.length() > 2 && !WHOLE.contains(word)) {
                words.add(stem);
                words.add(ending);
                return;
            }
        }
        words.add(word);
    }

    private boolean has(Set<String> set) {
        return words.stream().anyMatch(set::contains);
    }

    /** Whether it names a measure and no identifier: {@code Order Quantity}, not {@code Invoice No}. */
    boolean namesMeasure() {
        if (words.isEmpty() || !has(MEASURES)) {
            return false;
        }
        boolean countsThings = words.contains("no") || words.contains("number") || words.contains("num");
        return !(has(IDENTIFIERS) && IDENTIFIERS.contains(words.get(words.size() - 1)))
                && (!countsThings || words.contains("of"));
    }

    /** Whether it names a measure that nobody would write in words: {@code Price}, not {@code Unit}. */
    boolean namesAmount() {
        return namesMeasure()
                && words.stream().anyMatch(word -> MEASURES.contains(word) && !VAGUE_MEASURES.contains(word));
    }

    boolean namesIdentifier() {
        return has(IDENTIFIERS) && !namesMeasure() || endsLikeIdentifier();
    }

    private boolean endsLikeIdentifier() {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.endsWith("id") && last.length() > 5 && !namesMeasure();
    }

    /** Whether it names the year of the sale, and nothing else. */
    boolean namesYear() {
        return namesPart(YEARS);
    }

    /** Whether it names the year and neither month nor day. */
    boolean namesYearOnly() {
        return namesYear() && !has(MONTHS) && !has(DAYS);
    }

    boolean namesMonth() {
        return namesPart(MONTHS);
    }

    /** Whether it names the day of the month. */
    boolean namesDay() {
        return namesPart(DAYS);
    }

    private boolean namesPart(Set<String> part) {
        return has(part)
                && words.stream()
                        .allMatch(word -> part.contains(word)
                                || MONTHS.contains(word)
                                || SALE_DATES.contains(word)
                                || CALENDAR.contains(word));
    }

    boolean namesCurrency() {
        return has(CURRENCIES);
    }

    boolean namesDate() {
        return has(DATES) || words.stream().anyMatch(w -> w.endsWith("date") || w.endsWith("datum"));
    }

    /** How well the name fits the moment of the sale: higher is better. */
    int saleDateRank() {
        int rank = namesDate() ? 2 : 0;
        rank += has(SALE_DATES) ? 2 : 0;
        rank -= has(OTHER_DATES) ? 4 : 0;
        rank -= has(LESS_TELLING) ? 1 : 0;
        return rank;
    }
}
