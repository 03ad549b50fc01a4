package io.salesanalytics.validation.typing;

import java.text.Normalizer;
import java.util.Set;

/** The words that columns are named with, by what they say of the cells, in the languages our users write. */
final class ColumnVocabulary {
    static final Set<String> IDENTIFIERS = words(
            """
            id ids no nr num number numero nummer nambari code codes kode codigo ref reference referenz
            referencia sku zip postal postcode plz cp phone tel telephone telefon telefono mobile simu fax
            account acct konto invoice receipt voucher barcode ean upc gtin isbn serial key vat pin iban
            kundennummer artikelnummer rechnungsnummer bestellnummer kundennr artikelnr belegnr section lot
            batch vbeln aubel posnr matnr kunnr kunag
            """);

    static final Set<String> MEASURES = words(
            """
            qty quantity quantite quantities menge anzahl stuck cantidad quantidade idadi amount amt betrag
            montant importe monto valor valeur kiasi price preis einzelpreis prix precio preco bei total gesamt
            gesamtpreis summe jumla sum sales revenue turnover umsatz ventas ventes vente mauzo mapato cost
            costs kosten cout costo coste custo gharama profit gewinn ganancia benefice faida margin marge
            discount rabatt remise descuento punguzo tax steuer mwst taxe impuesto kodi units unit value wert
            gross brutto net netto freight weight rate percent percentage fee charge balance sold subtotal cogs
            surface kwota ilosc wartosc castka mnozstvi tutar miktar fiyat сумма количество цена стоимость
            fkimg kwmeng netwr netpr mwsbp wavwr
            выручка المبلغ الكمية السعر الاجمالي 金额 金額 数量 數量 价格 単価 总额 売上 売上高 금액 수량 단가 매출
            """);

    /** Measures only beside another word: a unit may be kg, a rate a code, a value anything. */
    static final Set<String> VAGUE_MEASURES =
            words("""
            unit units rate value wert valor valeur net netto gross brutto tax
            """);

    static final Set<String> DATES = words(
            """
            date dates datum fecha data tarehe dato day tag jour dia siku dt time timestamp datetime zeit
            zeitpunkt heure hora muda month monat mois mes mwezi period when created orderdate invoicedate
            bestelldatum rechnungsdatum verkaufsdatum belegdatum buchungsdatum kaufdatum epoch ts stamp tarih
            fkdat audat budat bldat erdat
            дата التاريخ تاريخ 日期 日付 날짜 ημερομηνία
            """);

    static final Set<String> SALE_DATES = words(
            """
            order ordered invoice invoiced transaction trans sale sales sold posting posted document doc
            purchase purchased receipt booking billing bill payment bestellung bestelldatum rechnung
            rechnungsdatum verkauf verkaufsdatum belegdatum buchung buchungsdatum kauf kaufdatum commande
            facture vente achat mutation pedido factura venta compra venda mauzo uuzaji ununuzi txn trx tran
            bestell rechnungs verkaufs buchungs beleg close closing fkdat audat budat bldat
            """);

    static final Set<String> OTHER_DATES = words(
            """
            ship shipped shipping shipment delivery delivered due birth birthday dob born required expiry
            expires expiration update updated modified changed end start closed cancelled returned return
            arrival load loaded import export lieferdatum liefer lieferung versand versanddatum geburtsdatum
            geburtstag falligkeitsdatum fallig livraison expedition naissance echeance entrega envio nacimiento
            vencimiento joined registered registration signup hire hired valid first last next report print
            printed paid run geburts falligkeits
            """);

    /** When a sale was written down, and the number of a day: as good as a date of the sale where there is none. */
    static final Set<String> LESS_TELLING =
            words("""
            created recorded entered key id erdat
            """);

    static final Set<String> YEARS =
            words("""
            year yr jahr annee ano anno jaar mwaka geschaftsjahr rok god yil
            """);

    static final Set<String> MONTHS =
            words("""
            month monat mois mes mese maand mwezi miesiac mesic ay
            """);

    static final Set<String> DAYS = words("""
            day tag jour dia giorno dag siku dzien gun
            """);

    /** Beside the word year these leave it the year of the sale; {@code Model Year} is something else. */
    static final Set<String> CALENDAR = words("""
            calendar fiscal of the nr no number num
            """);

    static final Set<String> CURRENCIES = words(
            """
            currency currencies curr ccy wahrung waehrung devise monnaie moneda moeda valuta divisa sarafu
            """);

    private ColumnVocabulary() {}

    private static Set<String> words(String listed) {
        return Set.of(fold(listed).strip().split("\\s+", -1));
    }

    /** Without accents, in the form that all words are compared in. */
    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
