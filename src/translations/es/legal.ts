export const legal = {
  attestation:
    'Trabajo con este cliente, o tengo relación con {{agency}}, y este cliente pidió o aceptó que se le invite al portal.',
  roiNo: 'No, no doy permiso',
  roiSignatureStatement:
    'Al escribir mi nombre firmo este formulario. Lo leí, o alguien me lo leyó. Pude hacer preguntas y decidí libremente.',
  roiText: `Este formulario trata de compartir su información. Léalo, por favor, o pida que alguien se lo lea. Puede hacer preguntas antes de decidir.

Quién comparte: {{agency}} y las otras agencias que trabajan con usted y usan {{productName}}.

Quién la recibe: el personal de las agencias que usan {{productName}} y que trabajan con usted o a las que se les pide ayudarle. Puede pedir a {{agency}} una lista de estas agencias.

Qué se comparte: su nombre, fecha de nacimiento y datos de contacto; datos sobre su hogar, sus ingresos y lo que necesita; dónde se ha quedado; los programas y servicios que usa; y los formularios, documentos y ubicaciones de su expediente. Su expediente también puede tener información sobre su salud, su salud mental, el VIH o el tratamiento por alcohol o drogas. Si la tiene, decir Sí permite compartirla también. Lo que está marcado como privado no se comparte con este formulario.

Para qué: para que las agencias puedan trabajar juntas, encontrar servicios para usted y dárselos, y para que usted no tenga que contar su historia cada vez.

Usted decide: no tiene que decir Sí. Si dice No, o si cambia de opinión después, todavía puede recibir servicios. Si dice No, nada se comparte por este formulario. La ley puede permitir o exigir que se comparta algo, por ejemplo en una emergencia.

Cómo retirar su permiso: puede retirarlo en cualquier momento y no tiene que decir por qué. Dígaselo a alguien del personal de {{agency}} o escriba a {{agency}}. Desde ese momento ya no se comparte nada más por este formulario. Lo que ya se compartió no se puede retirar.

Cuándo termina: su permiso termina {{termDays}} días después de que empieza, a menos que usted lo retire antes.

Después de compartir: las agencias que reciben su información deben cumplir las leyes de privacidad. Algunas de estas leyes no son iguales para todas las agencias, así que su información podría compartirse otra vez. Los expedientes de tratamiento por alcohol o drogas tienen más protección bajo la ley federal (42 CFR Parte 2).

Su copia: usted recibe una copia de este formulario. Queda en el portal, y {{agency}} se la puede imprimir.`,
  roiTitle: 'Autorización para Compartir Información',
  roiYes: 'Sí, doy permiso para compartir mi información',
}
