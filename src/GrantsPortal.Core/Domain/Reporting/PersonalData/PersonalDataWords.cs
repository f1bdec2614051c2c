using System.Collections.Frozen;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>The words that look like names, initials or persons and are not, without accents (<see cref="FoldedText"/>), and those that are called something.</summary>
internal static class PersonalDataWords
{
    /// <summary>Capitalised words after a survivor, a victim or an age that make an institution, a law or a programme of it, or a place in time.</summary>
    public static FrozenSet<string> NotNames { get; } = (
        "act action advisory agency aid and assistance association august april bill board bureau care case center centre certificate chapter child children civil code commission committee compensation conference "
        + "convention council country counselling court day december department desk directorate division donor emergency fact family february federal fiscal form forum foundation friday from fund funds government grant group guidelines "
        + "health help her his hotline human identification immigration impact in initiative institute international its january july june justice labor labour law leadership legal line march may ministry model module monday mou "
        + "national network ngo november objective october office officer officers on our output palermo partner persons phase plan police policy portal procedure procedures program programme project prosecution protection protocol "
        + "quarter reception referral rehabilitation relations report reports rights round saturday section security september service services shelter social society sop standard standards state sunday support survivor survivors task "
        + "the their these they this those thursday tip total training tuesday unicef unit united unodc iom usaid victim victims village voices we wednesday welfare witness witnesses women working year youth training trust "
        + "accueil aide appui au aux ces cellule centre cette code comite commission conseil convention dans des direction droits du elle elles en enfance et fonds gouvernement identification ils janvier fevrier mars avril mai juin juillet aout "
        + "septembre octobre novembre decembre la le les loi ministere nations nous ong office oim organisation palerme par plan police pour programme projet protection protocole reseau sa section securite ses son sur temoins tip traite trimestre "
        + "tribunal un une unies victimes association aldea ano apoyo asistencia atencion centro ciudad codigo comision comite con consejo convenio de del derechos direccion el ella ellas en enero febrero marzo abril mayo junio julio agosto "
        + "septiembre octubre noviembre diciembre esta este estado fiscalia fondo gobierno hogar indicador juzgado las ley linea los ministerio naciones nuestra nuestro objetivo oficina organizacion para plan policia por programa proteccion protocolo "
        + "proyecto que red se secretaria seguridad servicio servicios su sus testigos trata trimestre unidad unidas victimas y a i ii iii iv v fy q").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations with two points that are nobody's initials.</summary>
    public static FrozenSet<string> NotInitials { get; } = "US UN UK DC EU NU SA CV RL SL AC PO RD JC AV CP ID".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is called something without being a person.</summary>
    public static FrozenSet<string> Things { get; } = (
        "program programme project campaign app application platform network group organization organisation association ngo film play song guide manual module tool initiative law operation village town city centre center course curriculum "
        + "programme projet campagne plateforme reseau groupe association ong piece chanson manuel outil loi operation ville formation programa proyecto campana aplicacion plataforma red grupo organizacion asociacion pelicula obra cancion guia "
        + "modulo herramienta iniciativa ley operacion aldea pueblo ciudad curso").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
